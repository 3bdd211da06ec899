package stet.app.account;

import stet.domain.words.Blank;

/** A browser as its owner calls it, from what it calls itself: to be recognised by, and believed for nothing. */
final class BrowserName {
    private static final int LONGEST = 40;

    /** What each says of itself, and its name; the first that fits, since most say what others say, too. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"Firefox/", "Firefox"},
        {"FxiOS/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"CriOS/", "Chrome"},
        {"Safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"CrOS", "ChromeOS"},
        {"Linux", "Linux"}
    };

    private BrowserName() {}

    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (!browser.isEmpty()) return system.isEmpty() ? browser : browser + " on " + system;
        if (Blank.is(agent)) return "A browser that does not say which";
        return agent.substring(0, Math.min(LONGEST, agent.length()));
    }

    private static String first(String[][] names, String agent) {
        for (String[] name : names) if (agent.contains(name[0])) return name[1];
        return "";
    }
}
