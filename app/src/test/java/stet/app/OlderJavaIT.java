package stet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The executable on a machine whose Java is older than Stet's. */
class OlderJavaIT {
    private static final String JAR = System.getProperty("stet.jar");
    private static final int JAVA_8 = 52;

    @Test
    void an_older_java_is_told_in_one_sentence_which_one_is_needed() throws Exception {
        assertThat(refusal("17"))
                .isEqualTo("Stet needs Java 25, and this is Java 17 in /jdk. Start it with /path/to/jdk-25/bin/java.");
        assertThat(refusal("1.8")).contains("this is Java 1.8");
        assertThat(refusal("25")).isNull();
        assertThat(refusal("26")).isNull();
    }

    /** What the executable itself says, which is no part of the application. */
    private static @Nullable String refusal(String version) throws Exception {
        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {Path.of(JAR).toUri().toURL()}, null)) {
            Method refusal = jar.loadClass("stet.Launch").getDeclaredMethod("refusal", String.class, String.class);
            refusal.setAccessible(true);
            return (String) refusal.invoke(null, version, "/jdk");
        }
    }

    @Test
    void what_says_so_runs_on_java_8() throws Exception {
        try (JarFile jar = new JarFile(JAR)) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("stet.Launch");
            byte[] bytes = jar.getInputStream(jar.getEntry("stet/Launch.class")).readAllBytes();
            assertThat((int) bytes[7]).isEqualTo(JAVA_8);
        }
    }
}
