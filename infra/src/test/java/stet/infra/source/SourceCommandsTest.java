package stet.infra.source;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;
import static stet.infra.desk.AtTheDesk.BEN;
import static stet.infra.desk.AtTheDesk.done;
import static stet.infra.desk.AtTheDesk.refused;
import static stet.infra.desk.AtTheDesk.request;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import stet.domain.FieldRejection.FieldMissing;
import stet.domain.evidence.Attachment;
import stet.domain.evidence.AttachmentId;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.AlreadyRegistered;
import stet.domain.source.SourceRejection.SameAddress;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.statement.StatementCommand.AttachSource;
import stet.domain.statement.StatementCommand.ProposeVerdict;
import stet.domain.statement.StatementId;
import stet.domain.statement.StatementRejection.NotFlagged;
import stet.domain.statement.StatementRejection.SingleOrigin;
import stet.domain.verdict.ReasonedVerdict;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.infra.RunningStet;
import stet.infra.Together;
import stet.infra.desk.AtTheDesk;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Done;
import stet.infra.engine.store.Log;
import stet.infra.evidence.AttachNewSource;

@RunningStet
class SourceCommandsTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    CommandDesk desk;

    @Autowired
    Log log;

    @Test
    void a_source_is_registered_and_withdrawn() {
        SourceId source = at.source();

        Done done = at.done(new WithdrawSource(source, "It was a hoax.", BEN));

        assertThat(done.version()).isEqualTo(1);
        assertThat(log.types(source.value())).containsExactly("source-registered", "source-withdrawn");
    }

    @Test
    void a_web_address_belongs_to_one_source() {
        String url = anyUrl();
        SourceId first = at.source(url);

        assertThat(refused(desk.handle(register(url.replace("https://e", "HTTP://E") + "#top"), request())))
                .containsExactly(new SameAddress(first));
    }

    @Test
    void a_source_that_exists_is_not_registered_again() {
        String url = anyUrl();
        SourceId source = at.source(url);

        assertThat(refused(desk.handle(new RegisterSource(source, "Again", url, null, null, ADA), request())))
                .containsExactly(new AlreadyRegistered(source));
    }

    @Test
    void a_new_source_is_registered_and_attached_in_one_go() {
        StatementId claim = at.claim();
        RegisterSource register = register(anyUrl());

        Done done = done(desk.handle(new AttachNewSource(register, at.attaching(claim, register.source())), request()));

        assertThat(done.stream()).isEqualTo(claim.value());
        assertThat(log.types(register.source().value())).containsExactly("source-registered");
        assertThat(attachedTo(claim)).contains(register.source().toString());
    }

    @Test
    void a_known_address_is_attached_as_the_source_that_has_it() {
        StatementId claim = at.claim();
        String url = anyUrl();
        SourceId known = at.source(url);
        RegisterSource register = register(url);

        done(desk.handle(new AttachNewSource(register, at.attaching(claim, register.source())), request()));

        assertThat(log.types(register.source().value())).isEmpty();
        assertThat(attachedTo(claim)).contains(known.toString());
    }

    @Test
    void a_source_without_an_address_is_always_a_new_one() {
        StatementId claim = at.claim();
        RegisterSource register = register(null);

        done(desk.handle(new AttachNewSource(register, at.attaching(claim, register.source())), request()));

        assertThat(log.types(register.source().value())).containsExactly("source-registered");
    }

    @Test
    void no_source_is_registered_when_it_cannot_be_attached() {
        StatementId statement = at.statement();
        RegisterSource register = register(anyUrl());

        assertThat(refused(desk.handle(
                        new AttachNewSource(register, at.attaching(statement, register.source())), request())))
                .containsExactly(new NotFlagged());
        assertThat(log.types(register.source().value())).isEmpty();
    }

    @Test
    void a_withdrawn_source_keeps_its_address() {
        StatementId claim = at.claim();
        String url = anyUrl();
        SourceId known = at.source(url);
        at.done(new WithdrawSource(known, "It was a hoax.", BEN));
        RegisterSource register = register(url);

        assertThat(refused(
                        desk.handle(new AttachNewSource(register, at.attaching(claim, register.source())), request())))
                .containsExactly(new SourceIsWithdrawn(known));
    }

    @Test
    void what_is_wrong_with_the_source_and_with_the_attachment_is_told_at_once() {
        StatementId claim = at.claim();
        RegisterSource register = new RegisterSource(new SourceId(UUID.randomUUID()), " ", null, null, null, ADA);
        AttachSource good = at.attaching(claim, register.source());
        AttachSource attach = new AttachSource(
                claim,
                null,
                new stet.domain.evidence.Attachment(
                        good.attachment().id(),
                        register.source(),
                        good.attachment().stance(),
                        "",
                        null,
                        null),
                ADA);

        assertThat(refused(desk.handle(new AttachNewSource(register, attach), request())))
                .containsExactly(new FieldMissing("title", "the title"), new FieldMissing("origin", "the origin"));
    }

    @ParameterizedTest
    @CsvSource({
        "caf%c3%a9, café",
        "a/./b, a/b",
        "a?utm_source=x&fbclid=y, a/",
        "'', '?'",
        "b#top, b",
    })
    void two_spellings_of_an_address_are_one_source(String one, String other) {
        String site = "https://h" + UUID.randomUUID() + ".example/";
        SourceId first = at.source(site + one);
        assertThat(refused(desk.handle(register(site.replace(".example", ".EXAMPLE.") + other), request())))
                .containsExactly(new SameAddress(first));
    }

    @Test
    void an_address_of_any_script_and_length_is_taken() {
        at.source("https://bücher%s.example/".formatted(UUID.randomUUID()));
        at.source("https://пример.рф/" + UUID.randomUUID());
        at.source("https://my_site.example/?q=a|b c" + UUID.randomUUID());
        at.source("https://example.org/%s/%s".formatted(UUID.randomUUID(), "é".repeat(1_900)));
    }

    @Test
    void a_known_address_needs_no_title_again_and_a_new_one_does() {
        StatementId claim = at.claim();
        String url = anyUrl();
        SourceId known = at.source(url);
        SourceId other = new SourceId(UUID.randomUUID());

        done(desk.handle(
                new AttachNewSource(new RegisterSource(other, "", url, null, null, ADA), at.attaching(claim, other)),
                request()));

        assertThat(attachedTo(claim)).contains(known.toString());
        assertThat(refused(desk.handle(
                        new AttachNewSource(
                                new RegisterSource(other, "", anyUrl(), null, null, ADA), at.attaching(claim, other)),
                        request())))
                .containsExactly(new FieldMissing("title", "the title"));
        assertThat(log.types(other.value())).isEmpty();
    }

    @Test
    void the_first_origin_that_is_given_is_the_sources_and_a_second_is_not() {
        StatementId claim = at.claim();
        SourceId source = at.source();

        done(desk.handle(attaching(claim, source, null), request()));
        assertThat(attachedTo(claim)).contains("\"origin\": \"The ministry\"");
        assertThat(log.types(source.value())).containsExactly("source-registered");
        done(desk.handle(attaching(claim, source, "Reuters"), request()));
        done(desk.handle(attaching(claim, source, "AFP"), request()));

        assertThat(log.types(source.value())).containsExactly("source-registered", "origin-named");
    }

    @Test
    void a_new_source_has_the_origin_that_is_given_while_it_is_attached() {
        StatementId claim = at.claim();
        RegisterSource register = register(null);

        done(desk.handle(new AttachNewSource(register, attaching(claim, register.source(), "Reuters")), request()));
        done(desk.handle(attaching(claim, register.source(), "AFP"), request()));

        assertThat(log.types(register.source().value())).containsExactly("source-registered");
    }

    @Test
    void two_sources_whose_origin_turned_out_to_be_one_carry_no_verdict_alone() {
        StatementId claim = at.claim();
        SourceId one = at.source();
        RegisterSource two = new RegisterSource(new SourceId(UUID.randomUUID()), "Wire", null, null, "Reuters", ADA);
        at.done(two);
        done(desk.handle(attaching(claim, one, null), request()));
        done(desk.handle(attaching(claim, two.source(), null), request()));
        done(desk.handle(attaching(at.claim(), one, "REUTERS"), request()));

        assertThat(refused(desk.handle(
                        new ProposeVerdict(
                                claim, null, new ReasonedVerdict(Verdict.SUPPORTED, null, "Both say so.", null), ADA),
                        request())))
                .containsExactly(new SingleOrigin("REUTERS"));
    }

    private static AttachSource attaching(StatementId claim, SourceId source, @Nullable String origin) {
        return new AttachSource(
                claim,
                null,
                new Attachment(
                        new AttachmentId(UUID.randomUUID()), source, Stance.SUPPORTS, origin, "in 1932", "page 4"),
                ADA);
    }

    @Test
    void of_many_who_attach_a_new_address_at_once_one_registers_it() {
        List<StatementId> claims = List.of(at.claim(), at.claim(), at.claim(), at.claim());
        String url = anyUrl();

        List<Outcome> outcomes = Together.all(claims.stream()
                .<java.util.concurrent.Callable<Outcome>>map(claim -> () -> {
                    RegisterSource register = register(url);
                    return desk.handle(
                            new AttachNewSource(register, at.attaching(claim, register.source())), request());
                })
                .toList());

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Done.class));
        assertThat(claims.stream()
                        .map(this::attachedTo)
                        .map(SourceCommandsTest::source)
                        .distinct())
                .hasSize(1);
    }

    private RegisterSource register(@Nullable String url) {
        return new RegisterSource(new SourceId(UUID.randomUUID()), "Annual report", url, null, null, ADA);
    }

    private static String anyUrl() {
        return "https://example.org/report/" + UUID.randomUUID();
    }

    private String attachedTo(StatementId claim) {
        return (String) log.rows(claim.value()).getLast().get("payload");
    }

    private static String source(String payload) {
        return payload.replaceAll("(?s).*\"source\": \"([^\"]+)\".*", "$1");
    }
}
