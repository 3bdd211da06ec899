package stet.domain.reader;

/** Something that happened to one reader of the log. */
public sealed interface ReaderEvent permits EventSetAside {

    ReaderName reader();
}
