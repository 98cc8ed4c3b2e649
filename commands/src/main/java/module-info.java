/**
 * The core: what people may say and what should happen. It requires only {@code java.base} and annotations, so that
 * nothing in it can read JSON, use a network or know an adapter.
 */
module dev.gonogo.commands {
    requires static transitive org.jspecify;

    exports dev.gonogo.audit;
    exports dev.gonogo.command;
    exports dev.gonogo.decision;
    exports dev.gonogo.form;
    exports dev.gonogo.hotfix;
    exports dev.gonogo.lint;
    exports dev.gonogo.plan;
    exports dev.gonogo.port;
    exports dev.gonogo.process;
    exports dev.gonogo.process.abandon;
    exports dev.gonogo.process.artifact;
    exports dev.gonogo.process.authorisation;
    exports dev.gonogo.process.backport;
    exports dev.gonogo.process.branch;
    exports dev.gonogo.process.calendar;
    exports dev.gonogo.process.changelog;
    exports dev.gonogo.process.deployment;
    exports dev.gonogo.process.evidence;
    exports dev.gonogo.process.files;
    exports dev.gonogo.process.gate;
    exports dev.gonogo.process.history;
    exports dev.gonogo.process.validation;
    exports dev.gonogo.process.merge;
    exports dev.gonogo.process.production;
    exports dev.gonogo.process.promotion;
    exports dev.gonogo.process.publish;
    exports dev.gonogo.process.recovery;
    exports dev.gonogo.process.review;
    exports dev.gonogo.process.rules;
    exports dev.gonogo.process.soak;
    exports dev.gonogo.process.tag;
    exports dev.gonogo.process.ticket;
    exports dev.gonogo.process.workflow;
    exports dev.gonogo.rehearsal;
    exports dev.gonogo.release;
    exports dev.gonogo.talk;
    exports dev.gonogo.train;
    exports dev.gonogo.version;
    exports dev.gonogo.world;
}
