package stet.infra.audit;

import java.util.List;

/** Reads recorded events back as what they mean. */
public interface EventReading {

    /** The wire name of every type of event. */
    List<String> types();

    /** The event that a payload holds. */
    Object read(String type, String payload);
}
