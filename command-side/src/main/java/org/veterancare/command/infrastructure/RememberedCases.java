package org.veterancare.command.infrastructure;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.OptionalLong;
import javax.cache.CacheManager;
import javax.cache.Caching;
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

    @Bean(destroyMethod = "close")
    CacheManager rememberedCasesManager() {
        return Caching.getCachingProvider(CaffeineCachingProvider.class.getName()).getCacheManager();
    }

    @Bean
    Cache rememberedCases(CacheManager manager) {
        CaffeineConfiguration<Object, Object> settings = new CaffeineConfiguration<>();
        settings.setStoreByValue(false);
        settings.setMaximumSize(OptionalLong.of(MOST_CASES));
        String name = "cases-" + Integer.toHexString(System.identityHashCode(this));
        return new JCacheAdapter(manager.createCache(name, settings));
    }
}
