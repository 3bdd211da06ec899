package stet.infra.text.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sentences of words that follow each other as chance has it, in three languages. */
final class Prose {
    private static final List<List<String>> WORDS = List.of(
            List.of(("council mayor bridge river harbour budget school teacher ferry winter promised opened closed "
                            + "measured travelled against behind during twelve thousand residents gathered quietly museum "
                            + "painting restored engineer insisted railway platform crowded morning village orchard harvest "
                            + "weather satellite climbed mountain doctor hospital vaccine delivered minister resigned "
                            + "parliament debated law narrowly passed industry exported steel copper prices doubled farmers "
                            + "protested highway blocked journalist questioned spokesman denied report archive revealed letter "
                            + "written general ordered troops withdrew border treaty signed delegates applauded orchestra "
                            + "played concert audience island volcano erupted flights cancelled airport reopened")
                    .split(" ")),
            List.of(("Rathaus Brücke Hafen Schule Lehrerin Winter versprach eröffnete gemessen gegen während tausend "
                            + "Einwohner versammelten leise Museum Gemälde Ingenieur Bahnsteig Morgen Dorf Ernte Wetter "
                            + "Satellit bestieg Gebirge Ärztin Krankenhaus Impfstoff geliefert Ministerin zurückgetreten "
                            + "Bundestag beriet Gesetz knapp verabschiedet Industrie führte Stahl Kupfer Preise Landwirte "
                            + "protestierten Autobahn gesperrt Reporter befragte Sprecher bestritt Bericht Archiv enthüllte Brief "
                            + "geschrieben General befahl Truppen Grenze Vertrag unterzeichnet Abgeordnete Orchester spielte "
                            + "Publikum Insel Vulkan Flüge gestrichen Flughafen wieder offen größte Straße müde Köchin")
                    .split(" ")),
            List.of(("совет мост река гавань школа учитель паром зима обещал открыл закрыл измерил против утром тысяча "
                            + "жителей собрались тихо музей картина инженер настаивал вокзал деревня урожай погода спутник "
                            + "поднялся гора врач больница вакцина доставлена министр ушёл парламент обсуждал закон принят "
                            + "промышленность сталь медь цены выросли фермеры протестовали дорога перекрыта журналист спросил "
                            + "отрицал доклад архив письмо написано генерал приказал войска граница договор подписан делегаты "
                            + "оркестр играл концерт зрители остров вулкан рейсы отменены аэропорт снова работает")
                    .split(" ")));
    private static final List<String> NOT = List.of("not", "nicht", "не");
    private static final List<List<String>> NAMES = List.of(
            List.of("Ada Okafor", "Ben Carter", "Judith Stone", "Omar Farah"),
            List.of("Jörg Weiß", "Käthe Braun", "Lukas Vogel", "Änne Groß"),
            List.of("Анна Орлова", "Иван Петров", "Олег Смирнов", "Нина Белова"));

    private final Random random;
    private final int language;

    Prose(Random random) {
        this.random = random;
        this.language = random.nextInt(WORDS.size());
    }

    /** A sentence with a name, a number and a negation somewhere in it. */
    String sentence() {
        List<String> words = new ArrayList<>();
        int length = 5 + random.nextInt(9);
        for (int at = 0; at < length; at++) words.add(word());
        words.add(1 + random.nextInt(words.size() - 1), name());
        words.add(1 + random.nextInt(words.size() - 1), String.valueOf(10 + random.nextInt(9_000)));
        words.add(1 + random.nextInt(words.size() - 1), NOT.get(language));
        words.add(word());
        return sentence(words);
    }

    private static String sentence(List<String> words) {
        String first = words.getFirst();
        words.set(0, first.substring(0, 1).toUpperCase() + first.substring(1));
        return String.join(" ", words) + ".";
    }

    /** The sentence with something in it taken away, replaced or added that makes it say something else. */
    String edited(String sentence) {
        List<String> words = new ArrayList<>(
                List.of(sentence.substring(0, sentence.length() - 1).split(" ")));
        int at = 1 + random.nextInt(words.size() - 2);
        switch (random.nextInt(5)) {
            case 0 -> {
                if (!words.remove(NOT.get(language))) words.add(at, NOT.get(language));
            }
            case 1 -> number(words, at);
            case 2 -> words.set(at, word() + "x");
            case 3 -> words.add(at, word());
            default -> words.remove(at);
        }
        return sentence(words);
    }

    private void number(List<String> words, int otherwise) {
        for (int at = 1; at < words.size(); at++) {
            if (!words.get(at).matches("[0-9]+")) continue;
            words.set(at, words.get(at).length() > 1 ? words.get(at).substring(1) : words.get(at) + "7");
            return;
        }
        words.add(otherwise, "42");
    }

    /** How another editor types the same words. */
    String retyped(String sentence) {
        int space = sentence.indexOf(' ');
        return sentence.substring(0, space) + "\u00A0" + sentence.substring(space + 1);
    }

    /** Two sentences of one. */
    List<String> split(String sentence) {
        List<String> words = new ArrayList<>(
                List.of(sentence.substring(0, sentence.length() - 1).split(" ")));
        int at = words.size() / 2;
        List<String> rest = new ArrayList<>(words.subList(at, words.size()));
        rest.add(0, word());
        return List.of(sentence(new ArrayList<>(words.subList(0, at))), sentence(rest));
    }

    /** One sentence of two. */
    String merged(String one, String other) {
        return one.substring(0, one.length() - 1) + " " + word() + " " + other;
    }

    private String word() {
        List<String> words = WORDS.get(language);
        return words.get(random.nextInt(words.size()));
    }

    private String name() {
        List<String> names = NAMES.get(language);
        return names.get(random.nextInt(names.size()));
    }
}
