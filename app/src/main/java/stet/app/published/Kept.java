package stet.app.published;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers that were made before, as long as nothing public has changed since: those asked for last, within bounds. */
@Component
class Kept {
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Map<String, Made> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** An answer, and what stood in the tables when it was made. */
    private record Made(String stamp, Answer answer) {}

    /**
     * The answer to a question, made anew when anything has changed.
     *
     * @param stamp what changes whenever the answer could
     */
    Answer answer(String question, String stamp, Supplier<Answer> make) {
        Answer known = known(question, stamp);
        if (known != null) return known;
        Answer made = make.get();
        keep(question, new Made(stamp, made));
        return made;
    }

    private synchronized @Nullable Answer known(String question, String stamp) {
        Made made = answers.get(question);
        return made != null && made.stamp().equals(stamp) ? made.answer() : null;
    }

    private synchronized void keep(String question, Made made) {
        Made before = answers.put(question, made);
        bytes += made.answer().body().length
                - (before == null ? 0 : before.answer().body().length);
        var oldest = answers.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().answer().body().length;
            oldest.remove();
        }
    }
}
