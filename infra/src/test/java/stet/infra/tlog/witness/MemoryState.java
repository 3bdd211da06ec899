package stet.infra.tlog.witness;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stet.infra.tlog.tree.TreeHead;

/** What a witness remembers, for as long as a test runs. */
public class MemoryState implements WitnessState {
    private final Map<String, Latest> latest = new HashMap<>();

    @Override
    public Optional<Latest> latest(String origin) {
        return Optional.ofNullable(latest.get(origin));
    }

    @Override
    public boolean advance(String origin, TreeHead known, Latest next) {
        if (!latest(origin).map(Latest::head).orElse(TreeHead.EMPTY).equals(known)) return false;
        latest.put(origin, next);
        return true;
    }
}
