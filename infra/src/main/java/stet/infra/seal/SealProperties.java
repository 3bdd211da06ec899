package stet.infra.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import stet.infra.engine.StetProperties;

/**
 * Where the keys of sealed sources are.
 *
 * @param folder holds a key for each sealed source; the same for all replicas, and in no backup of the database
 * @param formerFolderLost whether the folder in which the newest key was is lost for good, so that another one begins
 */
@ConfigurationProperties("stet.seals")
public record SealProperties(
        @Nullable Path folder, @DefaultValue("false") boolean formerFolderLost) {

    /** In the data folder, unless it is named. */
    public Path folder(StetProperties stet) {
        return (folder == null ? stet.data().resolve("sealed-keys") : folder)
                .toAbsolutePath()
                .normalize();
    }
}
