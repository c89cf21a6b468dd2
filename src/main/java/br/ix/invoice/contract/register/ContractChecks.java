package br.ix.invoice.contract.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.contract.text.Markup;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks one input of a contract, every fault at once. */
@Component
class ContractChecks {

    static final String USUAL_KIND = "PARTICIPATION";
    static final int LONGEST_TEXT = 25_000;

    private final BusinessClock clock;

    ContractChecks(BusinessClock clock) {
        this.clock = clock;
    }

    /** The texts of a contract, and the template that they are of, null: given. */
    private record Texts(ContractText pt, @Nullable ContractText en, @Nullable Long template) {
    }

    @Nullable ContractRow check(Candidate<ContractRow> candidate, ContractReferences.Found found) {
        Inputs in = candidate.inputs();
        ContractRow there = candidate.stored();
        Participant participant = participant(in, there, found);
        String kind = kind(in, there);
        String id = id(in, there);
        ContractRow.Signature signature = signature(in, there);
        Boolean valid = in.yesOrNo("valid");
        Texts texts = texts(in, there, found, kind);
        if (in.isRefused() || participant == null || texts == null) {
            return null;
        }
        Exchange exchange = Objects.requireNonNull(found.exchanges().get(participant.exchange()));
        return row(candidate, new ContractRow(0, 0, id, participant, exchange, participant.organisation(), kind,
                valid == null ? there == null || there.valid() : valid, signature, texts.template(), texts.pt(), texts.en(),
                found.facts().get(participant.id()), clock.today(exchange.timeZone())));
    }

    /** What is there keeps its keys, its day, and what it prints; that is looked at anew when it is signed, or valid again. */
    private static ContractRow row(Candidate<ContractRow> candidate, ContractRow given) {
        ContractRow there = candidate.stored();
        if (there == null) {
            return given;
        }
        boolean validAgain = given.valid() && !there.valid();
        boolean anew = validAgain || given.isSigned() && !there.isSigned();
        boolean signedOther = validAgain && there.isSigned() && !there.facts().party().equals(given.facts().party());
        return new ContractRow(there.id(), there.version(), there.publicId(), given.participant(), given.exchange(),
                anew ? given.organisation() : there.organisation(), given.kind(), given.valid(), signedOther ? null : given.signature(),
                given.template(), given.pt(), given.en(), anew ? given.facts() : there.facts(), there.drawnUpOn());
    }

    private static @Nullable Participant participant(Inputs in, @Nullable ContractRow there, ContractReferences.Found found) {
        String field = in.form().fields().containsKey("participant") ? "participant" : "asn";
        in.require(field);
        Participant participant = found.participantOf(in.form());
        if (participant == null && in.raw(field) != null) {
            in.refuse("UNKNOWN_PARTICIPANT", field, "there is no such participant");
        }
        if (participant != null && there != null && participant.id() != there.participant().id()) {
            in.refuse("IMMUTABLE", field, "is of the contract for ever");
        }
        return participant;
    }

    private static String kind(Inputs in, @Nullable ContractRow there) {
        String kind = in.text("kind", 60);
        if (there != null && kind != null && !kind.equals(there.kind())) {
            in.refuse("IMMUTABLE", "kind", "is of the contract for ever");
        }
        return kind != null ? kind : there != null ? there.kind() : USUAL_KIND;
    }

    private static String id(Inputs in, @Nullable ContractRow there) {
        String given = in.raw("id");
        if (there != null || given == null) {
            return there == null ? UUID.randomUUID().toString() : there.publicId();
        }
        String id = ContractRegister.canonical(given);
        if (id == null) {
            in.refuse("INVALID_CODE", "id", "is not a UUID");
        }
        return id == null ? given : id;
    }

    private static ContractRow.@Nullable Signature signature(Inputs in, @Nullable ContractRow there) {
        if (!in.form().fields().containsKey("signed")) {
            return there == null ? null : there.signature();
        }
        Boolean signed = in.yesOrNo("signed");
        LocalDate on = in.day("signedOn");
        String by = in.text("signedBy", 150);
        if (!Boolean.TRUE.equals(signed)) {
            if (on != null || by != null) {
                in.refuse("CONTRADICTION", on != null ? "signedOn" : "signedBy", "is of signed contracts only");
            }
            return null;
        }
        return new ContractRow.Signature(on, by);
    }

    private static @Nullable Texts texts(Inputs in, @Nullable ContractRow there, ContractReferences.Found found, String kind) {
        if (in.raw("textPt") == null && in.raw("textEn") == null) {
            return drawnUp(in, found, kind);
        }
        in.require("textPt");
        ContractText pt = text(in, "textPt", there == null ? null : there.pt());
        ContractText en = in.raw("textEn") == null ? null : text(in, "textEn", there == null ? null : there.en());
        if (pt == null) {
            return null;
        }
        boolean same = there != null && pt.equals(there.pt()) && Objects.equals(en, there.en());
        return new Texts(pt, en, same ? there.template() : null);
    }

    private static @Nullable Texts drawnUp(Inputs in, ContractReferences.Found found, String kind) {
        TemplatesInForce.Texts template = found.templates().of(kind);
        if (template == null) {
            in.refuse("NO_TEMPLATE", "kind", "no template of this kind, or of every kind, is in force today: make one, or give textPt");
            return null;
        }
        return new Texts(ContractText.of(template.pt()), template.en().isEmpty() ? null : ContractText.of(template.en()), template.id());
    }

    /** The text as it may be shown; what is there already may be longer than what is taken, as signs became entities. */
    static @Nullable ContractText text(Inputs in, String field, @Nullable ContractText there) {
        String given = in.raw(field);
        if (given == null) {
            return null;
        }
        ContractText text = ContractText.of(Markup.clean(given));
        if (text.equals(there)) {
            return text;
        }
        if (given.codePointCount(0, given.length()) > LONGEST_TEXT) {
            in.refuse("TOO_LONG", field, "has more than %d characters".formatted(LONGEST_TEXT));
        } else if (Markup.isBlank(String.valueOf(text.content()))) {
            in.refuse("INVALID_TEXT", field, "has nothing to read in it");
        }
        return in.isRefused() ? null : text;
    }
}
