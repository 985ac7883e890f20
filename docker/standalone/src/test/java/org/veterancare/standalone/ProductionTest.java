package org.veterancare.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import org.veterancare.command.CommandSide;
import org.veterancare.standalone.Office.Answer;
import org.veterancare.standalone.database.CannotStart;
import org.veterancare.standalone.signin.SignInServer;
import org.veterancare.testing.TestDatabase;
import org.veterancare.testing.TestTokens;

/** The sign-in server for trying out is no part of production, and nobody else believes its tokens (trust Z6). */
class ProductionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "--veterancare.production=true", "--spring.profiles.active=production", "--spring.profiles.active=prod,other"})
    void the_standalone_refuses_to_start_in_production(String setting) {
        assertThatThrownBy(() -> Standalone.start(setting, "--veterancare.data=" + folder.resolve("data")))
                .isInstanceOf(CannotStart.class);
        assertThat(folder.resolve("data")).as("nothing was made").doesNotExist();
    }

    @Test
    void the_sign_in_server_refuses_wherever_it_is_taken_in() {
        assertThatThrownBy(() -> SignInServer.refuseProduction(
                new MockEnvironment().withProperty("veterancare.production", "true")))
                .isInstanceOf(CannotStart.class);
        SignInServer.refuseProduction(new MockEnvironment().withProperty("veterancare.production", "false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://localhost:8443", "http://id.example.org",
        "https://127.0.0.1"})
    void a_side_in_production_refuses_an_issuer_for_trying_out(String issuer) {
        Map<String, String> settings = settings();
        settings.put("veterancare.production", "true");
        settings.put("veterancare.security.issuer", issuer);
        assertThatThrownBy(() -> side(settings)).rootCause().hasMessageContaining("veterancare.security.issuer");
    }

    /** Whoever answers for the keys signs tokens of anybody. */
    @ParameterizedTest
    @ValueSource(strings = {"http://id.example.org/jwks", "https://localhost:8443/jwks"})
    void a_side_in_production_refuses_keys_from_here_or_in_clear(String keys) {
        Map<String, String> settings = settings();
        settings.put("veterancare.production", "true");
        settings.put("veterancare.security.issuer", "https://id.example.org");
        settings.put("veterancare.security.jwk-set-uri", keys);
        assertThatThrownBy(() -> side(settings)).rootCause().hasMessageContaining("veterancare.security.jwk-set-uri");
    }

    @Test
    void a_side_in_production_starts_with_an_issuer_elsewhere() {
        Map<String, String> settings = settings();
        settings.put("veterancare.production", "true");
        settings.put("veterancare.security.issuer", "https://id.example.org");
        settings.put("veterancare.security.jwk-set-uri", "https://id.example.org/jwks");
        try (ConfigurableApplicationContext side = side(settings)) {
            assertThat(side.isRunning()).isTrue();
        }
    }

    /** Before it takes a call, and not when the first rule looks up what is not there. */
    @Test
    void a_side_refuses_to_start_with_a_wrong_file_of_the_law() throws Exception {
        Files.writeString(folder.resolve("policy.yml"), "version: \"1\"\nparameters: []\n");
        System.setProperty("veterancare.law.dir", folder.toString());
        try {
            assertThatThrownBy(() -> side(settings()))
                    .rootCause()
                    .hasMessageContaining("policy: parameters: has no entries");
        } finally {
            System.clearProperty("veterancare.law.dir");
        }
    }

    @Test
    void a_token_of_the_sign_in_server_is_good_at_its_own_place_only() throws Exception {
        int port = Ports.free();
        Map<String, String> own = settings();
        own.keySet().removeIf(name -> name.startsWith("veterancare.security"));
        own.putAll(Map.of(
                "server.port", "" + port, "veterancare.data", folder.resolve("data").toString(),
                "veterancare.demo.cases", "0", "veterancare.limits.rates.sign-in.requests", "5"));
        int other = Ports.free();
        Map<String, String> elsewhere = settings();
        elsewhere.put("server.port", "" + other);
        try (ConfigurableApplicationContext standalone = Standalone.start(arguments(own));
                ConfigurableApplicationContext side = side(elsewhere)) {
            assertThat(List.of(standalone, side)).allMatch(ConfigurableApplicationContext::isRunning);
            Office office = Office.at("http://localhost:" + port);
            assertThat(office.get("officer", "/api/v1/commands").status()).isEqualTo(200);
            Answer refused = new Office("http://localhost:" + other,
                    account -> Office.token("http://localhost:" + port, account))
                    .get("officer", "/api/v1/commands");
            assertThat(refused.status()).isEqualTo(401);
            requireSlowSignIn("http://localhost:" + port);
        }
    }

    /** Two tokens of the officer were asked for above. */
    private static void requireSlowSignIn(String address) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            answers.add(Office.status(address + "/demo/token?user=officer"));
        }
        assertThat(answers).containsExactly(200, 200, 200, 429, 429);
        assertThat(Office.status(address + "/demo/token?user=auditor")).isEqualTo(200);
        for (int n = 0; n < 6; n++) {
            answers.add(Office.status(address + "/demo/token?user=nobody-" + n));
        }
        assertThat(answers.getLast()).isEqualTo(429);
    }

    private static ConfigurableApplicationContext side(Map<String, String> settings) {
        return new SpringApplicationBuilder(CommandSide.class)
                .properties("spring.config.name=command-side")
                .run(arguments(settings));
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(TestDatabase.create().properties());
        TestTokens.register((name, value) -> settings.put(name, value.get().toString()));
        settings.put("server.port", "0");
        return settings;
    }
}
