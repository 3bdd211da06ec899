package stet.infra.text.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A text whose every sentence is known by name, so that it is known what an editor did to it. */
final class Draft {
    private final Random random;
    private final Prose prose;
    private final List<List<Sentence>> paragraphs = new ArrayList<>();
    private int names;

    /** A sentence; its name stays through everything that is done to it. */
    record Sentence(int name, String text) {}

    Draft(Random random) {
        this.random = random;
        this.prose = new Prose(random);
        for (int paragraph = 0; paragraph < 2 + random.nextInt(5); paragraph++) {
            List<Sentence> sentences = new ArrayList<>();
            for (int at = 0; at < 2 + random.nextInt(5); at++) sentences.add(fresh());
            paragraphs.add(sentences);
        }
        if (random.nextInt(3) == 0) duplicate();
    }

    private Sentence fresh() {
        return new Sentence(names++, prose.sentence());
    }

    String text() {
        return paragraphs.stream()
                .map(paragraph -> paragraph.stream().map(Sentence::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }

    List<Sentence> sentences() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }

    Map<Integer, String> byName() {
        Map<Integer, String> byName = new HashMap<>();
        sentences().forEach(sentence -> byName.put(sentence.name(), sentence.text()));
        return byName;
    }

    /** Does one thing that editors do. */
    void edit() {
        switch (random.nextInt(11)) {
            case 0 -> some().add(random.nextInt(2), fresh());
            case 1 -> delete();
            case 2 -> move();
            case 3, 4, 5 -> change();
            case 6 -> swap();
            case 7 -> duplicate();
            case 8 -> split();
            case 9 -> merge();
            default -> mergeParagraphs();
        }
        paragraphs.removeIf(List::isEmpty);
    }

    private List<Sentence> some() {
        return paragraphs.get(random.nextInt(paragraphs.size()));
    }

    private void delete() {
        if (sentences().size() < 4) return;
        List<Sentence> paragraph = some();
        paragraph.remove(random.nextInt(paragraph.size()));
    }

    private void move() {
        if (sentences().size() < 2) return;
        List<Sentence> from = some();
        Sentence moved = from.remove(random.nextInt(from.size()));
        List<Sentence> to = some();
        to.add(random.nextInt(to.size() + 1), moved);
    }

    private void change() {
        List<Sentence> paragraph = some();
        int at = random.nextInt(paragraph.size());
        Sentence sentence = paragraph.get(at);
        String text = random.nextInt(6) == 0 ? prose.retyped(sentence.text()) : prose.edited(sentence.text());
        paragraph.set(at, new Sentence(sentence.name(), text));
    }

    private void swap() {
        List<Sentence> paragraph = some();
        if (paragraph.size() < 2) return;
        int at = random.nextInt(paragraph.size() - 1);
        Collections.swap(paragraph, at, at + 1);
    }

    private void duplicate() {
        List<Sentence> all = sentences();
        Sentence again = all.get(random.nextInt(all.size()));
        List<Sentence> to = some();
        to.add(random.nextInt(to.size() + 1), new Sentence(names++, again.text()));
    }

    /** The first piece keeps the name. */
    private void split() {
        List<Sentence> paragraph = some();
        int at = random.nextInt(paragraph.size());
        Sentence sentence = paragraph.get(at);
        if (sentence.text().split(" ").length < 8) return;
        List<String> pieces = prose.split(sentence.text());
        paragraph.set(at, new Sentence(names++, pieces.getFirst()));
        paragraph.add(at + 1, new Sentence(names++, pieces.getLast()));
    }

    /** The merged sentence is a new one. */
    private void merge() {
        List<Sentence> paragraph = some();
        if (paragraph.size() < 2) return;
        int at = random.nextInt(paragraph.size() - 1);
        Sentence first = paragraph.get(at);
        Sentence second = paragraph.remove(at + 1);
        paragraph.set(at, new Sentence(names++, prose.merged(first.text(), second.text())));
    }

    private void mergeParagraphs() {
        if (paragraphs.size() < 2) return;
        int at = random.nextInt(paragraphs.size() - 1);
        paragraphs.get(at).addAll(paragraphs.remove(at + 1));
    }
}
