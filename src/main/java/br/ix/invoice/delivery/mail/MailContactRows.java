package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.MailContact.Role;
import br.ix.invoice.delivery.MailContact;
import br.ix.invoice.delivery.MailContactRequest;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code mail_contact}. Public for the module's face. */
@Component
public class MailContactRows {

    private static final String VIEW = "SELECT id, public_id, organisation, role, address, made_at, made_by FROM mail_contact ";
    private static final String LIST = VIEW + "WHERE id > :after AND (:organisation IS NULL OR organisation = :organisation) ORDER BY id LIMIT :rows";
    private static final String OF = VIEW + "WHERE organisation = :organisation ORDER BY id";
    private static final String FIND = VIEW + "WHERE public_id = :id";
    private static final String INSERT = """
            INSERT INTO mail_contact (public_id, organisation, role, address, made_by) VALUES (:id, :organisation, :role, :address, :by)
            """;
    private static final String DELETE = "DELETE FROM mail_contact WHERE public_id = :id";

    private final JdbcClient database;
    private final Participants participants;

    MailContactRows(JdbcClient database, Participants participants) {
        this.database = database;
        this.participants = participants;
    }

    public Page<MailContact> list(@Nullable String organisation, PageQuery query) {
        List<MailContact> found = database.sql(LIST).param("after", query.afterId()).param("organisation", organisation).param("rows", query.rows())
                .query(MailContactRows::view).list();
        return Page.of(found, query, row -> String.valueOf(row.key()));
    }

    List<MailContact> of(String organisation) {
        return database.sql(OF).param("organisation", organisation).query(MailContactRows::view).list();
    }

    public MailContact byId(String id) {
        return database.sql(FIND).param("id", id).query(MailContactRows::view).optional().orElseThrow(() -> Refusal.notFound("mail contact", id));
    }

    public MailContact insert(MailContactRequest request, String by) {
        var inputs = new Inputs(Form.of(request));
        inputs.require("organisation", "role", "address");
        String address = inputs.email("address");
        String role = inputs.oneOf("role", Arrays.stream(Role.values()).map(Enum::name).toList());
        if (request.organisation() != null && !exists(request.organisation())) {
            inputs.refuse("INVALID_VALUE", "organisation", "is not the id of an organisation");
        }
        if (!inputs.faults().isEmpty()) {
            throw Refusal.invalid(inputs.faults());
        }
        String id = UUID.randomUUID().toString();
        try {
            database.sql(INSERT).param("id", id).param("organisation", request.organisation()).param("role", role).param("address", address)
                    .param("by", by).update();
        } catch (DuplicateKeyException there) {
            throw Refusal.conflict("mail-contact-exists", "'%s' is a contact of this organisation for %s already".formatted(address, role));
        }
        return byId(id);
    }

    public void delete(String id) {
        database.sql(DELETE).param("id", id).update();
    }

    private boolean exists(String organisation) {
        try {
            return participants.organisationByPublicId(UUID.fromString(organisation)).isPresent();
        } catch (IllegalArgumentException noUuid) {
            return false;
        }
    }

    private static MailContact view(ResultSet row, int number) throws SQLException {
        return new MailContact(row.getString("public_id"), row.getString("organisation"), Role.valueOf(row.getString("role")), row.getString("address"),
                Objects.requireNonNull(MailLog.instant(row, "made_at")), row.getString("made_by"), row.getLong("id"));
    }
}
