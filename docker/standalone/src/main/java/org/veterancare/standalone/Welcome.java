package org.veterancare.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veterancare.standalone.demo.DemoFill;

/** Says where to go and what to type first; an empty log is filled meanwhile. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final DemoFill demo;
    private final String address;
    private final Thread filling = new Thread(this::fill, "demo-fill");

    Welcome(DemoFill demo, @Value("http://localhost:${server.port}") String address) {
        this.demo = demo;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        say("""

            Veteran Care is ready.
              Pages      %1$s/
              Interface  %1$s/swagger-ui.html
              Staff      %1$s/demo/users (made up; everybody's password is demo)

            A token for an hour:
              TOKEN=$(curl -s -u street-longhua:demo -d grant_type=client_credentials %1$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
            """.formatted(
                address));
        demo.whyNone().ifPresent(Welcome::say);
        filling.setDaemon(true);
        filling.start();
    }

    private void fill() {
        try {
            demo.fill();
            say(demo.example()
                    .map(caseId -> """
                        A case as it stood after its sixth fact:
                          curl -s -H "Authorization: Bearer $TOKEN" '%s/api/v1/cases/%s?atVersion=5'
                        """.formatted(address, caseId))
                    .orElse("""
                        There are no made-up cases to replay; of a case of your own:
                          curl -s -H "Authorization: Bearer $TOKEN" '%s/api/v1/cases/<its id>?atVersion=0'
                        """.formatted(address)));
        } catch (RuntimeException e) {
            LOG.error("The made-up cases are not complete: {}", e.getMessage(), e.getCause());
        }
    }

    /** Returns when the made-up cases are complete, or cannot be completed. */
    void awaitFilled() throws InterruptedException {
        filling.join();
    }

    /** To be copied, so without a log's decoration. */
    private static void say(String text) {
        System.out.println(text);
    }

    /** Before anything is taken down that a made-up case still needs. */
    @EventListener(ContextClosedEvent.class)
    void closing() throws InterruptedException {
        filling.interrupt();
        filling.join();
    }
}
