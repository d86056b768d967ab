package io.countersign.query.wiring;

import io.countersign.project.ProjectQuery.Project;
import io.countersign.query.projects.ProjectAnswers;
import io.countersign.query.projects.ProjectCard;
import io.countersign.query.registers.Register;
import org.springframework.context.annotation.Bean;

/** Where projects stand. */
@RegisterConfiguration
class ProjectsConfiguration {

    @Bean
    Register<Project> projects(Registers registers) {
        return registers.of(new ProjectCard());
    }

    @Bean
    ProjectAnswers projectAnswers(Register<Project> projects) {
        return new ProjectAnswers(projects);
    }
}
