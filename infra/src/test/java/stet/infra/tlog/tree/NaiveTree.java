package stet.infra.tlog.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** RFC 6962 §2.1 word for word, recursive and slow, sharing nothing with the tree that it judges. */
public record NaiveTree(List<byte[]> entries) {

    static NaiveTree random(int size, Random random) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) entries.add((i + ":" + random.nextLong()).getBytes(StandardCharsets.UTF_8));
        return new NaiveTree(entries);
    }

    List<Hash> leaves() {
        return entries.stream().map(Hash::leaf).toList();
    }

    public Hash root() {
        return Hash.of(mth(entries));
    }

    TreeHead head() {
        return new TreeHead(entries.size(), root());
    }

    NaiveTree first(int size) {
        return new NaiveTree(entries.subList(0, size));
    }

    List<Hash> inclusion(int index) {
        return path(index, entries).stream().map(Hash::of).toList();
    }

    List<Hash> consistency(int from) {
        return subproof(from, entries, true).stream().map(Hash::of).toList();
    }

    private static byte[] mth(List<byte[]> d) {
        if (d.isEmpty()) return sha256();
        if (d.size() == 1) return sha256(new byte[] {0}, d.getFirst());
        int k = split(d.size());
        return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    private static List<byte[]> path(int m, List<byte[]> d) {
        if (d.size() == 1) return List.of();
        int k = split(d.size());
        List<byte[]> left = d.subList(0, k);
        List<byte[]> right = d.subList(k, d.size());
        return m < k ? join(path(m, left), mth(right)) : join(path(m - k, right), mth(left));
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean complete) {
        if (m == d.size()) return complete ? List.of() : List.of(mth(d));
        int k = split(d.size());
        List<byte[]> left = d.subList(0, k);
        List<byte[]> right = d.subList(k, d.size());
        return m <= k ? join(subproof(m, left, complete), mth(right)) : join(subproof(m - k, right, false), mth(left));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    private static List<byte[]> join(List<byte[]> list, byte[] last) {
        List<byte[]> joined = new ArrayList<>(list);
        joined.add(last);
        return joined;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
