package org.minutebook.query.reading;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {
    private final ReadContract contract;

    ReadingConfiguration(ReadContract contract) {
        this.contract = contract;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(contract);
    }
}
