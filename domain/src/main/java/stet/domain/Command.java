package stet.domain;

import java.util.List;

/** Something that a person, a machine or a policy wants done with one stream. */
public interface Command {

    /** Who gives it. */
    Actor by();

    /** Everything wrong with it whatever state things are in; empty when it is well formed. */
    List<Rejection> shape();
}
