package br.ix.invoice.dunning.late;

import br.ix.invoice.dunning.LateChargePolicy;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.HolidayFiles;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The policy of each issuer: few rows, read whole. Public for the module's face. */
@Component
public class LatePolicies {

    private static final String ALL = """
            SELECT issuer_id, fine_percent, fine_amount, interest_percent, interest_per, interest_ceiling, grace_days, calendar, on_next_document, while_open, version
            FROM late_charge_policy ORDER BY issuer_id
            """;
    private static final String LOCK = "SELECT version FROM late_charge_policy WHERE issuer_id = :issuer FOR UPDATE";
    private static final String PUT = """
            INSERT INTO late_charge_policy (issuer_id, fine_percent, fine_amount, interest_percent, interest_per, interest_ceiling, grace_days, calendar,
                on_next_document, while_open)
            VALUES (:issuer, :finePercent, :fineAmount, :interestPercent, :interestPer, :ceiling, :graceDays, :calendar, :onNextDocument, :whileOpen)
            ON DUPLICATE KEY UPDATE fine_percent = VALUES(fine_percent), fine_amount = VALUES(fine_amount), interest_percent = VALUES(interest_percent),
                interest_per = VALUES(interest_per), interest_ceiling = VALUES(interest_ceiling), grace_days = VALUES(grace_days),
                calendar = VALUES(calendar), on_next_document = VALUES(on_next_document), while_open = VALUES(while_open), version = version + 1
            """;
    private static final String DELETE = "DELETE FROM late_charge_policy WHERE issuer_id = :issuer";
    private static final int MOST_GRACE = 365;

    private final JdbcClient jdbc;
    private final Exchanges exchanges;
    private final HolidayFiles calendars;

    LatePolicies(JdbcClient jdbc, Exchanges exchanges, HolidayFiles calendars) {
        this.jdbc = jdbc;
        this.exchanges = exchanges;
        this.calendars = calendars;
    }

    /** By key of the issuer; an issuer that asks for nothing is absent. */
    Map<Long, LatePolicy> all() {
        Map<Long, LatePolicy> policies = new HashMap<>();
        jdbc.sql(ALL).query(row -> { policies.put(row.getLong("issuer_id"), policy(row)); });
        return policies;
    }

    /** Whether any issuer charges being late on the next document. */
    boolean anyOnNextDocument() {
        return all().values().stream().anyMatch(LatePolicy::onNextDocument);
    }

    /** As the API shows them, in the order in which the issuers were made. */
    public List<LateChargePolicy> list() {
        Map<Long, String> codes = new HashMap<>();
        exchanges.issuers().forEach(issuer -> codes.put(issuer.id(), issuer.code()));
        return jdbc.sql(ALL).query((row, number) -> view(codes.get(row.getLong("issuer_id")), policy(row), row.getLong("version"))).list()
                .stream().filter(one -> one.issuer() != null).toList();
    }

    public LateChargePolicy of(String issuer) {
        issuer(issuer);
        return list().stream().filter(one -> issuer.equals(one.issuer())).findFirst().orElseThrow(() -> Refusal.notFound("late charge policy of issuer", issuer));
    }

    /** Sets the policy of an issuer as a whole; faults are refused (400), a change of one that changed meanwhile too (412). */
    public void put(String issuer, LateChargePolicy wanted, @Nullable String ifMatch) {
        Issuer of = issuer(issuer);
        lock(of).ifPresent(version -> Answers.requireMatch(ifMatch, version));
        LatePolicy policy = checked(issuer, wanted);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("issuer", of.id());
        row.put("finePercent", policy.finePercent());
        row.put("fineAmount", policy.fineAmount());
        row.put("interestPercent", policy.interestPercent());
        row.put("interestPer", policy.interestPer().name());
        row.put("ceiling", policy.ceilingPercent());
        row.put("graceDays", policy.graceDays());
        row.put("calendar", policy.calendar());
        row.put("onNextDocument", policy.onNextDocument() ? 1 : 0);
        row.put("whileOpen", policy.whileOpen() ? 1 : 0);
        jdbc.sql(PUT).params(row).update();
    }

    public void delete(String issuer, @Nullable String ifMatch) {
        Issuer of = issuer(issuer);
        Answers.requireMatch(ifMatch, lock(of).orElseThrow(() -> Refusal.notFound("late charge policy of issuer", issuer)));
        jdbc.sql(DELETE).param("issuer", of.id()).update();
    }

    private Optional<Long> lock(Issuer issuer) {
        return jdbc.sql(LOCK).param("issuer", issuer.id()).query(Long.class).optional();
    }

    private Issuer issuer(String code) {
        return exchanges.issuers().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> Refusal.notFound("issuer", code));
    }

    private LatePolicy checked(String issuer, LateChargePolicy wanted) {
        Inputs in = new Inputs(Form.of(wanted));
        LatePolicy policy = new LatePolicy(orZero(in.percent("finePercent")), orZero(in.unitPrice("fineAmount")), orZero(in.percent("interestPercent")),
                LatePolicy.Per.valueOf(Objects.requireNonNullElse(in.oneOf("interestPer", LatePolicy.Per.class), "MONTH")),
                in.percent("interestCeilingPercent"), Objects.requireNonNullElse(in.whole("graceDays", 0, MOST_GRACE), 0), wanted.calendar(),
                Boolean.TRUE.equals(wanted.onNextDocument()), Boolean.TRUE.equals(wanted.whileOpen()));
        if (wanted.issuer() != null && !wanted.issuer().equals(issuer)) {
            in.refuse("INVALID_VALUE", "issuer", "is not the issuer of the address, '%s'".formatted(issuer));
        }
        if (wanted.calendar() != null && !calendars.has(wanted.calendar())) {
            in.refuse("INVALID_VALUE", "calendar", "is no calendar: there is no file '%s.yaml' of business days".formatted(wanted.calendar()));
        }
        if (policy.whileOpen() && !policy.onNextDocument()) {
            in.refuse("INVALID_VALUE", "whileOpen", "says when they are charged on the next document: it needs 'onNextDocument' true");
        }
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return policy;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static LatePolicy policy(ResultSet row) throws SQLException {
        BigDecimal ceiling = row.getBigDecimal("interest_ceiling");
        return new LatePolicy(Inputs.normal(row.getBigDecimal("fine_percent")), Inputs.normal(row.getBigDecimal("fine_amount")),
                Inputs.normal(row.getBigDecimal("interest_percent")), LatePolicy.Per.valueOf(row.getString("interest_per")),
                ceiling == null ? null : Inputs.normal(ceiling), row.getInt("grace_days"), row.getString("calendar"), row.getInt("on_next_document") == 1,
                row.getInt("while_open") == 1);
    }

    private static LateChargePolicy view(@Nullable String issuer, LatePolicy policy, long version) {
        return new LateChargePolicy(issuer, policy.finePercent().toPlainString(), policy.fineAmount().toPlainString(), policy.interestPercent().toPlainString(),
                policy.interestPer().name(), policy.ceilingPercent() == null ? null : policy.ceilingPercent().toPlainString(), policy.graceDays(),
                policy.calendar(), policy.onNextDocument(), policy.whileOpen(), version);
    }
}
