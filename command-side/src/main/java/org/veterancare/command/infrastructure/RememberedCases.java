package org.veterancare.command.infrastructure;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.OptionalLong;
import javax.cache.spi.CachingProvider;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.JCacheAdapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Cases that were decided on lately stay folded in memory. What another process wrote meanwhile shows as a lost race, and a
 * failed command drops the case, so that the next try reads the log.
 */
@Configuration(value = "memoryOfCases", proxyBeanMethods = false)
class RememberedCases {

    private static final long MOST_CASES = 5_000;

    /** A provider of its own: the one of {@code Caching} is shared in a JVM, and closing one command side would empty all. */
    @Bean(destroyMethod = "close")
    CachingProvider memoryOfThisCommandSide() {
        return new CaffeineCachingProvider();
    }

    @Bean
    Cache rememberedCases(CachingProvider memory) {
        CaffeineConfiguration<Object, Object> settings = new CaffeineConfiguration<>();
        settings.setStoreByValue(false);
        settings.setMaximumSize(OptionalLong.of(MOST_CASES));
        return new JCacheAdapter(memory.getCacheManager().createCache("cases", settings));
    }
}
