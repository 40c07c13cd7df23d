package org.calaimfhir.server.security.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.calaimfhir.server.outcome.Problem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A token that is good, but not for this: names the scopes that would be. */
final class MissingScopes extends AccessDeniedException {

    private final transient Problem problem;

    private MissingScopes(Problem problem) {
        super(problem.rule());
        this.problem = problem;
    }

    /** @throws MissingScopes unless the scopes allow all that is needed */
    static void refuse(Collection<Need> needs, Set<SmartScope> scopes) {
        List<String> missing = of(needs, scopes);
        if (!missing.isEmpty()) {
            throw new MissingScopes(Problem.of(IssueType.FORBIDDEN, rule(missing), advice()));
        }
    }

    /** @return the narrowest scopes that are missing, in the order of the alphabet */
    static List<String> of(Collection<Need> needs, Set<SmartScope> scopes) {
        return needs.stream()
                .filter(need -> scopes.stream().noneMatch(scope -> scope.allows(need)))
                .map(Need::scope)
                .sorted()
                .distinct()
                .toList();
    }

    static String rule(List<String> missing) {
        return "The token does not have the scope that this needs: " + String.join(" ", missing) + ".";
    }

    static String advice() {
        return "Ask for a token with that scope; which ones a system may ask for, the operator decides.";
    }

    /** Of whoever sent the request; none without a token. */
    static Set<SmartScope> scopes(Object sender) {
        return sender instanceof JwtAuthenticationToken token && token.isAuthenticated()
                ? SmartScope.all(String.valueOf(token.getToken().getClaimAsString(AccessTokens.SCOPE)))
                : Set.of();
    }

    Problem problem() {
        return problem;
    }
}
