package stet.app.capture;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.Needs;
import stet.app.web.Pages;
import stet.app.web.failure.NoSuchPage;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.UnknownCapture;
import stet.domain.capture.Content;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.infra.account.Scope;
import stet.infra.capture.Captures;
import stet.infra.capture.KnownCapture;
import stet.infra.lists.PageRequest;
import stet.infra.source.Sources;

/** Shows what a capture says. */
@Pages
@Needs(Scope.READ)
class CaptureTextPages {
    private static final int PIECES = 20;

    private final Captures captures;
    private final CaptureText text;
    private final Sources sources;

    CaptureTextPages(Captures captures, CaptureText text, Sources sources) {
        this.captures = captures;
        this.text = text;
        this.sources = sources;
    }

    @GetMapping("/captures/{capture}/text")
    String text(@PathVariable CaptureId capture, @RequestParam(required = false) @Nullable String cursor, Model model) {
        KnownCapture known = captures.find(capture).orElseThrow(() -> NoSuchPage.of(new UnknownCapture(capture)));
        Content content = known.content();
        model.addAttribute("line", new CaptureLine(known))
                .addAttribute(
                        "source",
                        sources.find(known.source())
                                .orElseThrow(() -> NoSuchPage.of(new UnknownSource(known.source()))))
                .addAttribute("later", cursor != null)
                .addAttribute("text", content == null ? null : text.of(content, new PageRequest(cursor, PIECES)));
        return "source/text";
    }
}
