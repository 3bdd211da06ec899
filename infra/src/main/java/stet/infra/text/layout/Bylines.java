package stet.infra.text.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import stet.infra.text.word.Characters;
import stet.infra.text.word.Lexicon;
import stet.infra.text.word.Section;

/** Lines that say who wrote and when, and nothing about the world. */
public final class Bylines {
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_AGENCY = 40;
    private static final Set<String> CONNECTORS =
            Set.of("and", "&", "und", "et", "y", "e", "и", "with", "in", "for", "the", "of", "|", "/", "-", "–", "—");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u00A0,;:()\\[\\]|/–—-]+|\\.(?=\\s|$)");

    /** Numbers alone are a date only with its punctuation: "16:25", "21.10.2021", "2021-10-21". */
    private static final Pattern CLOCK_OR_CALENDAR = Pattern.compile("\\d{1,2}[:.]\\d{2}"
            + "|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}"
            + "|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(\\s\\d{1,2}:\\d{2})?");

    private Bylines() {}

    static boolean isByline(String line) {
        return isCredit(line) || isStamp(line) || isDate(line) || isAgency(line) || namesAuthors(line);
    }

    /** "(Reporting by …; editing by …)", also at the end of a paragraph. */
    public static boolean isCredit(String words) {
        return Lexicon.opensWith(Section.CREDITS, withoutOpeners(words));
    }

    private static String withoutOpeners(String words) {
        int at = 0;
        while (at < words.length() && "([—–- *_".indexOf(words.charAt(at)) >= 0) at++;
        return words.substring(at);
    }

    private static boolean isStamp(String line) {
        return Lexicon.opensWith(Section.STAMPS, line)
                && hasDigit(line)
                && words(line).size() <= MOST_WORDS / 2;
    }

    private static boolean isDate(String line) {
        if (!hasDigit(line)) return false;
        int known = 0;
        for (String word : words(line)) {
            if (word.isEmpty() || Character.isDigit(word.charAt(0))) continue;
            if (!Lexicon.hasInAnyCase(Section.DATES, word)) return false;
            known++;
        }
        return known > 0 || CLOCK_OR_CALENDAR.matcher(line).matches();
    }

    private static boolean isAgency(String line) {
        if (line.length() > LONGEST_AGENCY) return false;
        String name = withoutOpeners(line).replace(")", "").replace("]", "").strip();
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
            else if (!isConnector(words.get(at))) return false;
            if (names > 1 && endsName(words.get(at))) return true;
        }
        return words.size() <= MOST_WORDS && (names > 1 || (names == 1 && words.size() == 2));
    }

    private static boolean isName(String word) {
        return Characters.isUpper(word.codePointAt(0))
                && !Lexicon.has(Section.DATES, word)
                && !Lexicon.has(Section.STARTERS, word);
    }

    private static boolean isConnector(String word) {
        return CONNECTORS.contains(word) || Lexicon.has(Section.PARTICLES, word);
    }

    /** After a comma or a bar anything may follow: a post, a paper, a date. */
    private static boolean endsName(String word) {
        return word.endsWith(",") || word.equals("|") || word.equals("-") || word.equals("–") || word.equals("—");
    }

    private static boolean endsSentence(String line) {
        return "!?:".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }

    private static List<String> words(String line) {
        return BETWEEN_WORDS.splitAsStream(line).toList();
    }
}
