package org.essaim.accounts.usecases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.accounts.AccountId;
import org.essaim.accounts.Grant;
import org.essaim.accounts.Role;
import org.essaim.accounts.domain.Invitation;
import org.essaim.accounts.domain.Secret;
import org.essaim.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The invitations, with the hash of their links.
@Repository
class InvitationStore {
    private static final String INVITATION = """
            SELECT id, email, role, scope, language, what_for, inviter_name, invited_at, expires_at, accepted_at,
                withdrawn_at
            FROM accounts.invitation
            """;

    private final JdbcClient database;

    InvitationStore(JdbcClient database) {
        this.database = database;
    }

    void keep(Invitation invitation, AccountId inviter, byte[] token) {
        database.sql("""
                        INSERT INTO accounts.invitation (id, email, role, scope, language, what_for, invited_by,
                            inviter_name, token_hash, invited_at, expires_at)
                        VALUES (:id, :email, :role, :scope, :language, :what, :by, :inviter, :token, :now, :expires)
                        """)
                .param("id", invitation.id())
                .param("email", invitation.email())
                .param("role", invitation.grant().role().name())
                .param("scope", invitation.grant().scope())
                .param("language", invitation.language().code())
                .param("what", invitation.whatFor())
                .param("by", inviter.value())
                .param("inviter", invitation.inviter())
                .param("token", token)
                .param("now", at(invitation.invitedAt()))
                .param("expires", at(invitation.expiresAt()))
                .update();
    }

    Optional<Invitation> ofLink(Secret link) {
        return database.sql(INVITATION + "WHERE token_hash = :token")
                .param("token", link.hash())
                .query(InvitationStore::invitation)
                .optional();
    }

    /// The same, and nobody else's until the transaction ends.
    Optional<Invitation> hold(Secret link) {
        return database.sql(INVITATION + "WHERE token_hash = :token FOR UPDATE")
                .param("token", link.hash())
                .query(InvitationStore::invitation)
                .optional();
    }

    List<Invitation> pending(Grant grant) {
        return database.sql(INVITATION + """
                        WHERE role = :role AND scope IS NOT DISTINCT FROM CAST(:scope AS uuid)
                            AND accepted_at IS NULL AND withdrawn_at IS NULL
                        ORDER BY invited_at DESC, id DESC
                        """)
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .query(InvitationStore::invitation)
                .list();
    }

    /// Keeps others from inviting the same person to the same role until the transaction ends.
    void holdOthers(String email, Grant grant) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "accounts.invitation " + email + " " + grant.role() + " " + grant.scope())
                .query(_ -> {});
    }

    Optional<Invitation> pending(String email, Grant grant) {
        return pending(grant).stream()
                .filter(invitation -> invitation.email().equals(email))
                .findFirst();
    }

    /// Removes the invitations that were accepted, withdrawn or too late before then.
    void tidy(Instant then) {
        database.sql("""
                        DELETE FROM accounts.invitation WHERE coalesce(accepted_at, withdrawn_at, expires_at) < :then
                        """).param("then", at(then)).update();
    }

    void accept(UUID id, Instant now) {
        database.sql("UPDATE accounts.invitation SET accepted_at = :now WHERE id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /// How many pending invitations of this role were withdrawn: the one with this id, or none.
    int withdraw(UUID id, Grant grant, Instant now) {
        return database.sql("""
                        UPDATE accounts.invitation SET withdrawn_at = :now
                        WHERE id = :id AND role = :role AND scope IS NOT DISTINCT FROM CAST(:scope AS uuid)
                            AND accepted_at IS NULL AND withdrawn_at IS NULL
                        """)
                .param("now", at(now))
                .param("id", id)
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .update();
    }

    void withdrawEarlier(String email, Grant grant, Instant now) {
        database.sql("""
                        UPDATE accounts.invitation SET withdrawn_at = :now
                        WHERE email = :email AND role = :role AND scope IS NOT DISTINCT FROM CAST(:scope AS uuid)
                            AND accepted_at IS NULL AND withdrawn_at IS NULL
                        """)
                .param("now", at(now))
                .param("email", email)
                .param("role", grant.role().name())
                .param("scope", grant.scope())
                .update();
    }

    List<Map<String, Object>> kept(AccountId account, String email) {
        return database.sql("""
                        SELECT email, role, what_for, inviter_name, invited_at FROM accounts.invitation
                        WHERE email = :email OR invited_by = :account ORDER BY invited_at
                        """)
                .param("email", email)
                .param("account", account.value())
                .query((row, _) -> Map.<String, Object>of(
                        "to", row.getString("email"),
                        "by", row.getString("inviter_name"),
                        "role", row.getString("role"),
                        "text", row.getString("what_for"),
                        "at", row.getString("invited_at")))
                .list();
    }

    /// Removes invitations to the person, and the person's name from those to others.
    void forget(AccountId account, String email) {
        database.sql("DELETE FROM accounts.invitation WHERE email = :email")
                .param("email", email)
                .update();
        database.sql("UPDATE accounts.invitation SET inviter_name = '–' WHERE invited_by = :account")
                .param("account", account.value())
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                new Grant(Role.valueOf(row.getString("role")), row.getObject("scope", UUID.class)),
                new Language(row.getString("language")),
                row.getString("what_for"),
                row.getString("inviter_name"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("accepted_at") != null,
                row.getObject("withdrawn_at") != null);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
