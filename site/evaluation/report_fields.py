"""What a report asks a facilitator: the fields that the questions of the evaluation need."""

from django import forms

from evaluation.questions import questions


def session_report_fields() -> dict[str, forms.Field]:
    """Answers the hook of that name: the fields by name, in the order in which they are asked."""
    asked = sorted(questions(), key=lambda question: question.asked)
    return {name: field for question in asked for name, field in question.fields().items()}
