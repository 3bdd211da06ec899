package stet.infra.readout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.passage.Part;

/** How the reader of a file tells what it read. Who listens believes no number before it has been held against a bound. */
final class Wire {
    private static final byte PART = 1;
    private static final byte END = 2;
    private static final byte WHY = 3;

    private static final int LONGEST_NAME = 1 << 16;

    private Wire() {}

    static void part(DataOutputStream out, Part part) throws IOException {
        out.writeByte(PART);
        words(out, part.kind().name());
        out.writeInt(part.number());
        words(out, part.name() == null ? "" : part.name());
        words(out, part.text());
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeByte(END);
        out.flush();
    }

    static void why(DataOutputStream out, Readout.Why why) throws IOException {
        out.writeByte(WHY);
        words(out, why.name());
        out.flush();
    }

    private static void words(DataOutputStream out, String words) throws IOException {
        byte[] bytes = words.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** What was told to its end; empty when it broke off, or makes no sense. */
    static Optional<Readout> readout(DataInputStream in, ReadoutBounds bounds) throws IOException {
        List<Part> parts = new ArrayList<>();
        long left = 4L * bounds.characters();
        while (true) {
            switch (in.readByte()) {
                case PART -> {
                    if (parts.size() == bounds.pages()) return Optional.empty();
                    Part part = part(in, left);
                    left -= part.text().length();
                    parts.add(part);
                }
                case END -> {
                    return Optional.of(new Readout.Read(List.copyOf(parts)));
                }
                case WHY -> {
                    return Optional.of(new Readout.Unreadable(one(Readout.Why.class, in)));
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    private static Part part(DataInputStream in, long left) throws IOException {
        Part.Kind kind = one(Part.Kind.class, in);
        int number = in.readInt();
        String name = words(in, LONGEST_NAME);
        return new Part(kind, number, nullIfEmpty(name), words(in, left));
    }

    private static <E extends Enum<E>> E one(Class<E> kinds, DataInputStream in) throws IOException {
        String name = words(in, LONGEST_NAME);
        return Arrays.stream(kinds.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("What was told is none of " + kinds.getSimpleName() + "."));
    }

    private static @Nullable String nullIfEmpty(String name) {
        return name.isEmpty() ? null : name;
    }

    private static String words(DataInputStream in, long most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) throw new IOException("A text of " + length + " bytes was told.");
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("A text broke off.");
        return new String(bytes, UTF_8);
    }
}
