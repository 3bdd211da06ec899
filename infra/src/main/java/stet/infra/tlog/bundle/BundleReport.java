package stet.infra.tlog.bundle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.tree.TreeHead;

/**
 * What a verification looked at and found.
 *
 * @param head the signed head, null if nobody trusted signed it
 * @param firstBad where the first bad entry stands, null if none is bad or nothing tells where
 * @param vouched how many events from the start some signature vouches for
 */
public record BundleReport(
        List<Check> checks,
        @Nullable TreeHead head,
        @Nullable IndexRange firstBad,
        long vouched) {

    /**
     * One thing that was checked.
     *
     * @param sentence what holds, or what doesn't
     */
    public record Check(boolean holds, String sentence) {}

    public BundleReport {
        checks = List.copyOf(checks);
    }

    public boolean isSound() {
        return checks.stream().allMatch(Check::holds);
    }

    /** The report, line by line, for people and scripts. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Check check : checks) lines.add((check.holds ? "ok    " : "FAIL  ") + check.sentence);
        if (firstBad != null) lines.add("first bad index: " + firstBad);
        if (!isSound()) lines.add("vouched for: the first " + vouched + " events");
        lines.add(isSound() ? "verified" : "NOT VERIFIED");
        return lines;
    }
}
