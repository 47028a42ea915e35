using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Coverbook.Diagnostics;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

/// <summary>The table of limits in <c>SECURITY.md</c> is made of the limits that the code applies.</summary>
public sealed partial class LimitsTests
{
    /// <summary>
    /// Bounds on what we print or suggest, on what is looked at to be helpful, and sizes that the formats themselves have: nobody is
    /// refused by them.
    /// </summary>
    private static readonly string[] NoLimits =
    [
        "AdversaryPage.LongestAliases", "AdversaryParts.MostBytes", "AdversaryRows.LongestAliases", "CapabilityParts.LongestComment",
        "CapabilityParts.MostReferences", "CapabilitySection.MostRows", "ChangeSentences.LongestName", "ChangeSentences.MostNames",
        "ChangeSets.MostOfPage", "ChangeSets.MostOfTopic", "ChangesFeed.MostSentences", "ChangesPage.MostStates",
        "CitationMarks.LongestName", "CitationNumbers.LongestName", "CitationParser.LongestName", "ConditionResolver.MostSuggestions",
        "ConfigExamples.Longest", "CorrelationReader.LongestTimespan", "DefenceParts.LongestEvents", "DefenceParts.MostRules",
        "DiffMarkdown.MostOfTopic", "DocumentFaults.MostRest", "ElementParser.Deepest", "ElementParser.LongestName",
        "English.LongestLabel", "ExactNumber.LargestExponent", "Fields.MostMisspelt", "FileLints.LongestName",
        "FindingParts.MostUnmapped", "ForeignKeys.MostKeys", "HiddenText.LongestNumber", "HistoryName.MostOfADay",
        "InputDiagnostics.MostCodes", "KeySpelling.MostLooked", "KqlCompiler.LongestChain", "LinkResolver.MostRemembered",
        "LinkJudge.MostKnown", "ListFilters.MostChoices", "LivePreview.MostTries", "LuceneRegex.LargestWideCount",
        "LuceneTermWriter.LongestExpression", "NearAttackTags.LongestLooked", "NearestName.Longest", "Paging.MostLinks",
        "ProcedureParts.LongestOnTechniquePage", "RelatedTechniques.MostSharing", "RelationshipReader.MostProperties",
        "RuleDivision.MostCategories", "RuleDivision.MostUnread", "RuleListSentences.LongestAbout",
        "RuleListSentences.MostTechniques", "RuleOverviewPage.MostProducts", "RuleQueries.Longest", "RuleRows.LongestOnTechniquePage",
        "RuleShelf.MostLibraries", "SharedMarkup.MostKept", "SitePreview.MostProblems", "Slug.LongestName", "SnapshotText.Longest",
        "SourceExcerpts.MostBytesOfCharacter", "SplCorrelation.LargestWindow", "TacticPage.MostRules", "TechniqueParts.LargestFamily",
        "TechniqueReader.Longest", "TechniqueResolver.MostNamed", "TextEncoding.Most", "ThreatSentences.LongestNames",
        "TitleLints.LongestTitle", "UnknownTechniques.MostIds", "UnknownTechniques.MostNamedBy", "VerdictSection.MostCovered",
        "VerdictSection.MostLogs",
    ];

    [Fact]
    public void The_table_says_what_the_code_does() => Golden.EqualSection(Repository.At("SECURITY.md"), "limits", Table());

    [Fact]
    public void Whatever_is_named_like_a_limit_is_in_it()
    {
        var unlisted = Fields()
            .Where(field => (NamedLikeALimit().IsMatch(field.Name)
                || field.DeclaringType!.Name.EndsWith("Limits", StringComparison.Ordinal))
                && field.GetCustomAttribute<LimitAttribute>() is null)
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}");
        Assert.Empty(unlisted.Except(NoLimits));
    }

    [Fact]
    public void Codes_that_it_names_exist() =>
        Assert.All(
            Fields()
                .Select(field => field.GetCustomAttribute<LimitAttribute>()?.Then)
                .OfType<string>()
                .SelectMany(then => Code().Matches(then).Select(match => match.Value)),
            code => Assert.Contains(code, DiagnosticCodes.All.AsEnumerable()));

    private static IEnumerable<FieldInfo> Fields() => typeof(LimitAttribute).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.IsLiteral && (field.FieldType == typeof(int) || field.FieldType == typeof(long)));

    private static string Table()
    {
        var table = new StringBuilder("| of | what | at most | beyond that |\n|---|---|---:|---|\n");
        var limits = Fields()
            .Select(
                field => (
                    Limit: field.GetCustomAttribute<LimitAttribute>()!,
                    Value: Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)))
            .Where(one => one.Limit is not null)
            .OrderBy(one => one.Limit.Of, StringComparer.Ordinal).ThenBy(one => one.Limit.What, StringComparer.Ordinal);
        foreach (var (limit, value) in limits)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {limit.Of} | {limit.What} | {value:N0} | {limit.Then} |\n");
        }

        return table.ToString();
    }

    [GeneratedRegex(
        "^(Most|Largest|Longest|Deepest)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedLikeALimit();

    [GeneratedRegex("CB[0-9]{4}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
