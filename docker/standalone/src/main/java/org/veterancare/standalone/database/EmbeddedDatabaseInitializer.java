package org.veterancare.standalone.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Opens the data folder, and starts a PostgreSQL in it where none is named by {@code SPRING_DATASOURCE_URL}. */
public final class EmbeddedDatabaseInitializer
        implements
            ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        DataFolder folder = DataFolder.open(Path.of(environment.getRequiredProperty("veterancare.data")));
        beans.registerSingleton("dataFolder", folder);
        // What is registered first is destroyed last: the database stops when nobody writes any more.
        beans.registerDisposableBean("dataFolder", folder::close);
        if (!environment.containsProperty("spring.datasource.url")) {
            FutureTask<EmbeddedDatabase> start = new FutureTask<>(() -> EmbeddedDatabase.start(folder));
            Thread.ofPlatform().name("database-start").start(start);
            beans.registerDisposableBean("embeddedDatabase", () -> started(start).close());
            // it comes up while the classes are looked through, and nobody asks where it is before that is done
            context.addBeanFactoryPostProcessor(all -> environment.getPropertySources()
                    .addFirst(new MapPropertySource("embeddedDatabase", started(start).properties())));
        }
    }

    private static EmbeddedDatabase started(Future<EmbeddedDatabase> start) {
        try {
            return start.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The embedded PostgreSQL was not waited for.", "Start again.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotStart why ? why : new IllegalStateException(e.getCause());
        }
    }
}
