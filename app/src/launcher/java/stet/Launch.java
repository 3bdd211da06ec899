package stet;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts what the executable holds, or says which Java it needs. Compiled for Java 8, so that an older Java than Stet's can
 * say it, too.
 */
public final class Launch {
    private static final int NEEDED = 25;
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    private Launch() {}

    public static void main(String[] args) throws Throwable {
        String refusal = refusal(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (refusal != null) {
            System.err.println(refusal);
            System.exit(2);
        }
        try {
            Class.forName(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** What to tell whoever started it on that Java; null when it will do. */
    static String refusal(String version, String home) {
        return feature(version) >= NEEDED
                ? null
                : "Stet needs Java " + NEEDED + ", and this is Java " + version + " in " + home
                        + ". Start it with /path/to/jdk-" + NEEDED + "/bin/java.";
    }

    /** Java 8 calls itself 1.8. */
    private static int feature(String version) {
        return version.startsWith("1.") ? 8 : Integer.parseInt(version);
    }
}
