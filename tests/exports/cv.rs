//! The skills for programs that make CVs: JSON Resume, checked against its schema.

use serde_json::{Value, json};

use super::Example;
use assessment::own_text::Name;
use gapwise::view::take_away::cv_skills;

/// Checks a file against the schema of JSON Resume 1.0.0 as it was published (`json-resume/README.md`).
#[track_caller]
fn check_schema(text: &str) -> Value {
    let schema = include_str!("json-resume/schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let instance: Value = serde_json::from_str(text).expect("JSON");
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.enable_format_assertions();
    let name = "json-resume.json";
    compiler.add_resource(name, schema).expect("a resource");
    let checked = compiler.compile(name, &mut schemas).expect("a schema");
    if let Err(fault) = schemas.validate(&instance, checked) {
        panic!("{fault:#}");
    }
    instance
}

#[test]
fn the_rated_skills_are_a_json_resume() {
    let mut sample = Example::sample();
    let resume = check_schema(&cv_skills::file(&sample.taken()));
    assert_eq!(resume["basics"].get("name"), None);
    let skills = resume["skills"].as_array().expect("skills");
    let rated = sample.snapshot.answers.iter().count();
    assert!(!skills.is_empty() && skills.len() <= rated, "{skills:?}");
    assert!(skills.iter().all(|skill| skill["level"] != "Not yet"));

    sample.snapshot.aim.name = Name::new("Ada \"</script>");
    let resume = check_schema(&cv_skills::file(&sample.taken()));
    assert_eq!(resume["basics"]["name"], json!("Ada \"</script>"));
}

#[test]
#[should_panic(expected = "additional")]
fn a_member_that_json_resume_does_not_have_is_found() {
    check_schema("{\"talents\": []}");
}

#[test]
#[should_panic(expected = "want string")]
fn a_skill_of_another_form_is_found() {
    check_schema("{\"skills\": [{\"name\": 3}]}");
}
