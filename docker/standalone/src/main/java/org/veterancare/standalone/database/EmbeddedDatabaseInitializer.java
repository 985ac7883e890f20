package org.veterancare.standalone.database;

import java.nio.file.Path;
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
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            beans.registerDisposableBean("embeddedDatabase", database::close);
            environment.getPropertySources().addFirst(new MapPropertySource("embeddedDatabase", database.properties()));
        }
    }
}
