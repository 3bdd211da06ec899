package stet.domain.enquiry;

/** Where somebody looked. */
public enum SearchPlace {
    ARCHIVE,
    DATABASE,
    PERSON,
    WEB
}
