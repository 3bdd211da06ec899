package stet.infra.text.layout;

import java.util.List;
import java.util.regex.Pattern;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Section;

/** Lines that say who wrote and when, and nothing about the world. */
public final class Bylines {
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_AGENCY = 40;

    /** "by Ann Roe" behind a time, or the name of a zone that the lists miss. */
    private static final int MOST_UNKNOWN = 2;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u00A0,;:()\\[\\]|/–—-]+|\\.(?=\\s|$)");

    /** Numbers alone are a date only with its punctuation: "16:25", "21.10.2021", "2021-10-21". */
    private static final Pattern CLOCK_OR_CALENDAR = Pattern.compile("\\d{1,2}[:.]\\d{2}"
            + "|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
            + "|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(\\s\\d{1,2}:\\d{2})?");

    private Bylines() {}

    /** Whether these words, of a line or of a sentence, say who wrote or when. */
    public static boolean isByline(String words) {
        if (words.isEmpty()) return false;
        return Credits.isCredit(words) || isStamp(words) || isDate(words) || isAgency(words) || namesAuthors(words);
    }

    /** Who wrote, in a sentence of its own: "(Reporting by …; editing by …)", and at the head of a paragraph "By Ann Roe." */
    public static boolean isCredit(String words, boolean opens) {
        return Credits.isCredit(words) || (opens && namesAuthors(words));
    }

    /** "Updated 4:52 PM ET, Tue April 12", but "Updated figures show that 5 people died." */
    private static boolean isStamp(String line) {
        if (!Lexicon.opensWith(Section.STAMPS, line) || !hasDigit(line)) return false;
        List<String> words = words(line);
        long unknown = words.stream().skip(1).filter(word -> !isDated(word)).count();
        return words.size() <= MOST_WORDS && unknown <= (endsOnStop(line) ? 0 : MOST_UNKNOWN);
    }

    private static boolean isDate(String line) {
        if (!hasDigit(line)) return false;
        int known = 0;
        for (String word : words(line)) {
            if (!isDated(word)) return false;
            if (!word.isEmpty() && !Character.isDigit(word.charAt(0))) known++;
        }
        return known > 0 || CLOCK_OR_CALENDAR.matcher(line).matches();
    }

    private static boolean isDated(String word) {
        return word.isEmpty() || Character.isDigit(word.charAt(0)) || Lexicon.hasInAnyCase(Section.DATES, word);
    }

    private static boolean isAgency(String line) {
        if (line.length() > LONGEST_AGENCY) return false;
        String name =
                Credits.withoutOpeners(line).replace(")", "").replace("]", "").strip();
        return Lexicon.has(Section.AGENCIES, name);
    }

    private static boolean namesAuthors(String line) {
        if (!Lexicon.opensWith(Section.BYLINES, line) || endsSentence(line)) return false;
        List<String> words = SPACES.splitAsStream(line).toList();
        int names = 0;
        for (int at = 1; at < words.size(); at++) {
            int first = words.get(at).codePointAt(0);
            if (at == 1 && !isName(words.get(at))) return false;
            if (Characters.isUpper(first)) names++;
            else if (!Credits.isConnector(words.get(at))) return false;
            if (names > 1 && endsName(words.get(at))) return !(endsOnStop(line) && saysMore(words, at + 1));
        }
        return words.size() <= MOST_WORDS && (names > 1 || (names == 1 && words.size() == 2));
    }

    private static boolean isName(String word) {
        return Characters.isUpper(word.codePointAt(0))
                && !Lexicon.has(Section.DATES, word)
                && !Lexicon.has(Section.STARTERS, word);
    }

    /** After a comma or a bar anything may follow: a post, a paper, a date. */
    private static boolean endsName(String word) {
        return word.endsWith(",") || word.equals("|") || word.equals("-") || word.equals("–") || word.equals("—");
    }

    /** "Di Maio, Salvini, Conte resigned.": more than a post or a place, so that this is a sentence. */
    private static boolean saysMore(List<String> words, int from) {
        return words.subList(from, words.size()).stream()
                .anyMatch(word -> Characters.isLower(word.codePointAt(0)) && !Credits.isConnector(word));
    }

    private static boolean endsSentence(String line) {
        return "!?:".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean endsOnStop(String line) {
        return line.endsWith(".");
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }

    private static List<String> words(String line) {
        return BETWEEN_WORDS.splitAsStream(line).toList();
    }
}
