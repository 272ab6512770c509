package org.minutebook.meetings.meeting;

import java.time.LocalDate;
import java.util.Set;
import org.minutebook.meetings.events.ClearDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the days of a notice are counted here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallingConfiguration.Settings.class)
class CallingConfiguration {
    /**
     * What an installation may settle about notice.
     *
     * @param nonWorkingDays days that are no clear days, beside Saturdays and Sundays: bank holidays; none unless named
     */
    @ConfigurationProperties("minutebook.notice")
    record Settings(@DefaultValue Set<LocalDate> nonWorkingDays) {}

    @Bean
    ClearDays clearDays(Settings settings) {
        return new ClearDays(settings.nonWorkingDays());
    }
}
