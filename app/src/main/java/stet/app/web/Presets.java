package stet.app.web;

import java.util.List;
import org.springframework.stereotype.Component;
import stet.domain.newsroom.DismissalReason;
import stet.infra.newsroom.Newsrooms;

/** The reasons for dismissing that the newsroom offers on buttons. A page that shows none of them doesn't ask for any. */
@Component
public class Presets {
    private final Newsrooms newsrooms;

    Presets(Newsrooms newsrooms) {
        this.newsrooms = newsrooms;
    }

    public List<Preset> all() {
        return newsrooms.newsroom().reasons().stream().map(Preset::new).toList();
    }

    /** The one for what is no sentence. */
    public Preset layout() {
        return new Preset(DismissalReason.LAYOUT);
    }
}
