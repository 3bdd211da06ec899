package stet.domain;

/**
 * Whoever acts or is named in an event, by the account's id (a person or an automation).
 *
 * @param id the account's id: lower case, never reused
 */
public record Person(String id) {

    @Override
    public String toString() {
        return id;
    }
}
