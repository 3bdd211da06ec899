package stet.app.seal;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import stet.domain.source.SourceId;
import stet.infra.seal.SealedSources;

/** Puts onto the page of a source that it is sealed, and to whom it is known. */
@Component
public class SealViews {
    private final SealedSources seals;

    SealViews(SealedSources seals) {
        this.seals = seals;
    }

    /** Nothing where it is not. */
    public void put(SourceId source, Model model) {
        seals.find(source).ifPresent(seal -> model.addAttribute("seal", seal));
    }
}
