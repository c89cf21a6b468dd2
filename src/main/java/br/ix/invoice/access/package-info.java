/**
 * Who may call: users with passwords and second factors, API keys of programs, roles.
 *
 * <p>Owns: users, their second factors, the log of logins, API keys, the table of routes and roles ({@code gate.Routes}), login. Does not own:
 * what a participant sees of a collection (each module limits its own by {@link br.ix.invoice.rest.Caller}), the pages of the console.
 * Announces and listens to nothing. Tables: {@code app_user}, {@code api_key}, {@code second_factor}, {@code recovery_code}, {@code login},
 * {@code login_lock}, {@code external_identity}.
 * Invariants: a key is shown once, kept as a hash and found in no log and no refusal (ApiKeyTest, KeyLeakTest); a limited key does only what its
 * scopes say, as the table of routes names them (KeyScopeTest); every route has its row in the table (RoutesTest);
 * a wrong name and a wrong password look the same (UserLoginTest); failures in a row lock a name, had by somebody or not, and an address
 * (LoginLockTest); there is always an administrator who is not locked (UserTest, UsersInConsoleTest); a password that somebody
 * else gave opens only the page where it is changed (UsersInConsoleTest); a code of a second factor counts once, and what it is computed with is readable
 * nowhere (SecondFactorInConsoleTest, SecretBoxTest); whose role must have one sees no other page before (RequiredFactorTest);
 * a token that an issuer did not sign for this login lets nobody in (SingleSignOnTest).
 * Begin with: {@link br.ix.invoice.access.People}, {@link br.ix.invoice.access.Keys}, {@link br.ix.invoice.access.SecondFactors}, {@code gate.Routes}, {@code gate.ApiSecurity}.
 */
@NullMarked
@ApplicationModule(displayName = "Access")
package br.ix.invoice.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
