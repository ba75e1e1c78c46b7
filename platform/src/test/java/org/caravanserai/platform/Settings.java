package org.caravanserai.platform;

import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The settings of the house, found as the house finds them. */
final class Settings {
  private Settings() {}

  static List<KnownSettings.Setting> all() {
    ClassPathScanningCandidateComponentProvider records =
        new ClassPathScanningCandidateComponentProvider(false);
    records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    records
        .findCandidateComponents(Platform.class.getPackageName())
        .forEach(record ->
            beans.registerBeanDefinition(String.valueOf(record.getBeanClassName()), record));
    return KnownSettings.of(beans);
  }
}
