package techfin.gateway.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.Account;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.Passwords;
import techfin.gateway.account.usecase.AddUser;
import techfin.gateway.account.usecase.ChangeRights;
import techfin.gateway.account.usecase.LockUser;
import techfin.gateway.account.usecase.ResetPassword;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.paging.Count;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;

/** The users; for administrators. Every decision on a user cites its version in {@code If-Match}. */
@Controller("/api/auth/v1/users")
@Tag(name = "administration")
class UserController {
    private static final String PATH = "/api/auth/v1/users/";

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountHistory history;
    private final AddUser addUser;
    private final LockUser lockUser;
    private final ChangeRights changeRights;
    private final ResetPassword resetPassword;
    private final Idempotency idempotency;
    private final UnitOfWork unitOfWork;

    UserController(
            Accounts accounts,
            Passwords passwords,
            AccountHistory history,
            AddUser addUser,
            LockUser lockUser,
            ChangeRights changeRights,
            ResetPassword resetPassword,
            Idempotency idempotency,
            UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.history = history;
        this.addUser = addUser;
        this.lockUser = lockUser;
        this.changeRights = changeRights;
        this.resetPassword = resetPassword;
        this.idempotency = idempotency;
        this.unitOfWork = unitOfWork;
    }

    /** All users, or those of one organisation, in the order in which they were added. */
    @Get
    @Operation(operationId = "listUsers")
    Page<UserView> list(Actor actor, PageRequest page, @QueryValue @Nullable String organisationId) {
        actor.require("ADMIN");
        return Page.of(accounts.list(organisationId, page.after(), page.limit() + 1), page, Account::id)
                .map(UserView::of);
    }

    /** How many there are. */
    @Get("/count")
    @Operation(operationId = "countUsers")
    Count count(Actor actor, @QueryValue @Nullable String organisationId) {
        actor.require("ADMIN");
        return new Count(accounts.count(organisationId));
    }

    /** One user. */
    @Get("/{id}")
    @Operation(operationId = "getUser")
    HttpResponse<UserView> get(Actor actor, String id) {
        actor.require("ADMIN");
        return answer(accounts.byId(id).orElseThrow(Problem::notFound));
    }

    /** Adds a user with a first password. */
    @Post
    @Operation(operationId = "addUser")
    HttpResponse<UserView> add(Actor actor, @Body UserBodies.NewUser body, HttpRequest<?> request) {
        actor.require("ADMIN");
        // Outside the transaction: no connection waits for a hash.
        String hash = passwords.hash(body.password());
        return idempotency.once(actor, request, body.withoutPassword(), UserView.class, () -> {
            Account added = addUser.run(actor, body.user(), hash);
            return HttpResponse.created(UserView.of(added), URI.create(PATH + added.id()))
                    .header("ETag", ETags.of(added.version()));
        });
    }

    /** Locks a user out: the user's sessions and tokens end. */
    @Post("/{id}/lock")
    @Operation(operationId = "lockUser")
    HttpResponse<UserView> lock(Actor actor, String id, @Body UserBodies.Reason body, HttpRequest<?> request) {
        return decide(actor, id, body, request, account -> lockUser.run(actor, account, true, body.reason()));
    }

    /** Lets a locked user in again. */
    @Post("/{id}/unlock")
    @Operation(operationId = "unlockUser")
    HttpResponse<UserView> unlock(Actor actor, String id, @Body UserBodies.Reason body, HttpRequest<?> request) {
        return decide(actor, id, body, request, account -> lockUser.run(actor, account, false, body.reason()));
    }

    /** Gives a user another password: the user's sessions and tokens end. */
    @Post("/{id}/password")
    @Operation(operationId = "resetPassword")
    HttpResponse<UserView> password(Actor actor, String id, @Body UserBodies.NewPassword body, HttpRequest<?> request) {
        actor.require("ADMIN");
        String hash = passwords.hash(body.password());
        return decide(actor, id, null, request, account -> resetPassword.run(actor, account, hash));
    }

    /** Sets what a user may do and see: the user's sessions and tokens end. */
    @Put("/{id}/rights")
    @Operation(operationId = "changeRights")
    HttpResponse<UserView> rights(Actor actor, String id, @Body UserBodies.Rights body, HttpRequest<?> request) {
        actor.require("ADMIN");
        return answer(unitOfWork.run(() -> {
            Account account = cited(id, request);
            return changeRights.run(actor, account, body.roles(), body.divisionCodes(), body.reason());
        }));
    }

    private HttpResponse<UserView> decide(
            Actor actor,
            String id,
            @Nullable Object body,
            HttpRequest<?> request,
            Function<Account, Account> decision) {
        actor.require("ADMIN");
        return idempotency.once(actor, request, body, UserView.class, () -> answer(decision.apply(cited(id, request))));
    }

    private Account cited(String id, HttpRequest<?> request) {
        Account account = accounts.byId(id).orElseThrow(Problem::notFound);
        history.check(request, account);
        return account;
    }

    private static HttpResponse<UserView> answer(Account account) {
        return HttpResponse.ok(UserView.of(account)).header("ETag", ETags.of(account.version()));
    }
}
