package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import stet.app.security.RequestIds;
import stet.app.web.Pages;
import stet.domain.Rejection;
import stet.domain.account.AccountCommand.SetPassword;
import stet.domain.account.PasswordRejection.LinkUsedUp;
import stet.domain.account.Proof;
import stet.domain.account.Secret;
import stet.infra.account.Account;
import stet.infra.account.Credentials;
import stet.infra.account.Credentials.Made.Given;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;

/** The page on which an account's owner sets a password, by a link that works once. */
@Pages
@RequestMapping(PasswordLinkPages.PATH)
class PasswordLinkPages {
    static final String PATH = "/set-password";

    private final Credentials credentials;
    private final CommandDesk desk;

    PasswordLinkPages(Credentials credentials, CommandDesk desk) {
        this.credentials = credentials;
        this.desk = desk;
    }

    /** The address to give to the owner, without the server's own; absent when it was told before. */
    static @Nullable String link(Given made) {
        Secret secret = made.secret();
        return secret == null ? null : PATH + "?token=" + secret.value();
    }

    /** The whole of it, as it is sent to the owner. */
    static @Nullable String whole(Given made, HttpServletRequest request) {
        String link = link(made);
        return link == null
                ? null
                : ServletUriComponentsBuilder.fromContextPath(request).toUriString() + link;
    }

    @GetMapping
    String open(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        Optional<Account> owner = credentials.ownerOfLink(new Secret(token));
        if (owner.isEmpty()) return refused(token, new LinkUsedUp(), model, response);
        model.addAttribute("owner", owner.get().name());
        return page(token, model);
    }

    @PostMapping
    String set(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret secret = new Secret(token);
        Account owner = credentials.ownerOfLink(secret).orElse(null);
        if (owner == null) return refused(token, new LinkUsedUp(), model, response);
        model.addAttribute("owner", owner.name());
        SetPassword command =
                new SetPassword(owner.person(), new Secret(password), new Proof.ByLink(secret), owner.actor());
        return switch (desk.handle(command, Request.of(Channel.WEB, RequestIds.of(request)))) {
            case Refused(var reasons) -> refused(token, reasons.getFirst(), model, response);
            case Done _ -> "redirect:/login?set";
        };
    }

    private static String refused(String token, Rejection reason, Model model, HttpServletResponse response) {
        response.setStatus(reason instanceof LinkUsedUp ? 403 : 422);
        model.addAttribute("refusal", reason.sentence()).addAttribute("usedUp", reason instanceof LinkUsedUp);
        return page(token, model);
    }

    private static String page(String token, Model model) {
        model.addAttribute("token", token);
        return "account/set-password";
    }
}
