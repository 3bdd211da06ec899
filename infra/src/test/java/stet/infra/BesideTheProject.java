package stet.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders that stand beside the project and are not part of it; tests that need one are skipped without it. */
public final class BesideTheProject {
    private BesideTheProject() {}

    /** The five articles about one summit. */
    public static Optional<Path> corpus() {
        return folder("shared/corpus/geneva-summit");
    }

    private static Optional<Path> folder(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(path -> path.resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
