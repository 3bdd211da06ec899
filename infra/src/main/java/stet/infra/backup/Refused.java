package stet.infra.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a command was not done, in a sentence for whoever typed it. */
final class Refused extends RuntimeException {

    Refused(String sentence) {
        super(sentence);
    }

    static Refused unwritable(Path folder, IOException cause) {
        return new Refused(
                "%s can't be written: %s. Make room there, or name another folder.".formatted(folder, reason(cause)));
    }

    static Refused unreadable(Path file, IOException cause) {
        return new Refused("%s can't be read: %s.".formatted(file, reason(cause)));
    }

    /** Without the file's name, which the sentence has already. */
    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "this account is not allowed to";
            case NoSuchFileException _ -> "there is no such file";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
