using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Rows;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Sigma;
using Coverbook.Terms;

namespace Coverbook.Pages.Rules;

/// <summary>Makes the view of a rule's page.</summary>
internal sealed class RulePage(PageContext context)
{
    private readonly RelatedRows techniques = new();

    public RuleView Make(NamedRule named)
    {
        var rule = named.Rule;
        var paragraphs = Paragraphs(rule.Description);
        return new RuleView
        {
            Site = context.Site,
            Route = context.Slugs.RouteOf(named),
            Title = rule.Title,
            Description = paragraphs.IsEmpty
                ? rule.Library.IsNamed
                ? $"A Sigma rule of {rule.Library.Name}."
                : "A Sigma rule."
                : paragraphs[0],
            Trail = [new LinkView("Rules", Route.Rules)],
            Eyebrow = Eyebrow(rule),
            Paragraphs = paragraphs,
            Note = RuleSentences.Note(rule),
            Faults = [.. RuleSentences.Faults(named)],
            Facts = Facts(named),
            Techniques = [.. named.Techniques.Select(id => techniques.Of(context.Model.ById[id]))],
            Unknown = Unknown(named),
            Code = named.IsWhole ? new CodeText(rule.Source, rule.Tokens) : null,
            Caption = RuleSentences.Caption(rule),
            Download = named.IsWhole ? context.Slugs.SourceOf(named) : null,
            FalsePositives = rule.FalsePositives,
            References = [.. rule.References.Select(Reference)],
            Checks = named.IsWhole ? Checks(named) : [],
            Verdict = named.IsWhole && !rule.IsCorrelation ? CheckSentences.NotRun : CheckSentences.Verdict(named.IsValidated),
            Queries = RuleQueries.Of(rule.Validation),
            Refusals = RuleQueries.Refusals(rule.Validation),
        };
    }

    private static ImmutableArray<CheckView> Checks(NamedRule named)
    {
        var validation = named.Rule.Validation;
        var source = validation.Schema is { } schema ? new ExternalView(schema.Name, schema.Url) : null;
        return
        [
            Check("Form", CheckSentences.Form(named)),
            Check("Fields", CheckSentences.Fields(validation)) with { Source = source },
            Check("Query", CheckSentences.Query(validation)),
        ];
    }

    private static CheckView Check(string name, (string Mark, string Text) found) =>
        new(name, found.Mark, found.Mark == CheckSentences.NotChecked ? "open" : found.Mark, found.Text, null);

    /// <summary>A reference is a link only when it is a web address; anything else is shown as text.</summary>
    private static ExternalView Reference(string text) => new(text, WebLink.TryCreate(text, out var link) ? link.Text : null);

    private string? Unknown(NamedRule named) => named.Unknown.IsEmpty
        ? null
        : $"{(named.Techniques.IsEmpty ? "Tagged" : "Also tagged")} {English.Join([.. named.Unknown.Select(id => id.ToString())])}, which ATT&CK {context.Model.AttackVersion} does not have.";

    private static ImmutableArray<string> Paragraphs(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string Eyebrow(SigmaRule rule)
    {
        var source = rule.LogSource;
        var words = string.Join(' ', new[] { source.Product, source.Category, source.Service }.OfType<string>());
        var library = rule.Library.IsNamed ? rule.Library.Name : "Sigma rule";
        return words.Length == 0 ? library : $"{library} · {words}";
    }

    private static ImmutableArray<FactView> Facts(NamedRule named)
    {
        var rule = named.Rule;
        FactView?[] facts =
        [
            new FactView("Level", RuleSentences.Word(rule.Level)),
            new FactView("Status", RuleSentences.Word(rule.Status)),
            Fact("Product", rule.LogSource.Product),
            Fact("Category", rule.LogSource.Category),
            Fact("Service", rule.LogSource.Service),
            Fact("Author", rule.Author),
            Fact("Written", English.Date(rule.Date)),
            Fact("Changed", English.Date(rule.Modified)),
            Fact("Library", rule.Library.IsNamed ? rule.Library.Name : rule.Library.Url?.Text, rule.Library.Url?.Text),
            Fact("Licence", rule.License ?? rule.Library.License),
            new FactView("Validated", CheckSentences.Verdict(named)),
            Fact("Rule id", rule.Id),
            rule.Tags.IsEmpty ? null : new FactView("Tags", string.Join(", ", rule.Tags.Select(tag => tag.Text))),
        ];
        return [.. facts.OfType<FactView>()];
    }

    private static FactView? Fact(string name, string? value, string? url = null) => value is null ? null : new FactView(name, value, url);
}
