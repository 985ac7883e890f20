package org.veterancare.standalone.signin;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Each made-up user is a client of the sign-in server; the ready-made repository refuses their common password. */
final class DemoClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> clients = DemoUser.all()
            .stream()
            .map(DemoClients::client)
            .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));

    private static RegisteredClient client(DemoUser user) {
        return RegisteredClient.withId(user.account())
                .clientId(user.account())
                .clientSecret("{noop}" + DemoUser.PASSWORD)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(DemoTokens.LIFE).build())
                .build();
    }

    /** The server would keep a better hash of the password, which is no secret here. */
    @Override
    public void save(RegisteredClient client) {}

    @Override
    public RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }
}
