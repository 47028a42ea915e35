using System.Collections.Immutable;
using Coverbook.Config;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sources;
using Coverbook.Terms;
using Coverbook.Sigma.Lints;

namespace Coverbook.Sigma.Reading;

/// <summary>The door to Sigma rules: finds and reads the configured rule files.</summary>
internal static class RuleLoader
{
    private const string NoRuleKeys = "it has none of the keys 'title', 'logsource' and 'detection'";

    private static readonly string[] TellingKeys = ["title", "logsource", "detection", "correlation", "filter"];

    /// <summary>
    /// All rules, in the order of their paths. Files are read in parallel; one bad file never stops the others. A file that
    /// several entries match belongs to the first. Errors in rules of third parties are warnings, unless their entry is strict; such rules
    /// have faults and do not count.
    /// </summary>
    public static LoadedRules Load(
        ImmutableArray<Source<RuleOptions>> from,
        RuleLibraryOptions? own,
        ISourceFiles files,
        IRuleValidator validator,
        DiagnosticBag bag,
        ParallelOptions parallel)
    {
        var libraries = from.Select(source => source.Options).Distinct().ToDictionary(entry => entry, entry => RuleLibrary.Of(entry, own));
        var forms = libraries.ToDictionary(
            pair => pair.Key, pair => new RuleReadingForm(pair.Value, pair.Key.Visibility, IsLenient(pair.Key, pair.Value), validator));
        var work = ConfiguredFiles.Find(files, from, InputKind.Rule, bag);
        var shared = new SharedNames();
        var read = new ReadRules[work.Count];
        Parallel.For(0, work.Count, parallel, index =>
        {
            var (path, entry) = work[index];
            read[index] = files.Recall(path, forms[entry], () => ReadFile(path, entry.Span, forms[entry], shared, files));
            bag.AddRange(read[index].Diagnostics);
        });
        var faults = CheckTogether(read, bag);
        return new LoadedRules(
            [.. read.SelectMany(part => part.Rules).Select(rule => WithFaults(rule, faults))], [.. read.SelectMany(part => part.Unread)]);
    }

    private static bool IsLenient(RuleOptions entry, RuleLibrary library) => library.Origin == RuleOrigin.ThirdParty && !entry.Strict;

    private static ReadRules ReadFile(FilePath path, SourceSpan namedAt, RuleReadingForm form, SharedNames shared, ISourceFiles files)
    {
        var file = RuleFileReader.Read(files, path, namedAt, form.Library);
        var diagnostics = form.IsLenient ? [.. file.Diagnostics.Select(Soften)] : file.Diagnostics;
        if (!file.Documents.IsEmpty && !file.Documents.Any(document => TellingKeys.Any(key => document.Root.Find(key) is not null)))
        {
            var other = InputDiagnostics.OtherKind(InputKind.Rule, file.Documents[0].Root.Span, NoRuleKeys, "Leave it out of the pattern.");
            return new ReadRules([], [], [], [form.IsLenient ? Soften(other) : other], form.Library.IsOwn, form.IsLenient);
        }

        var judged = Judge(file, form);
        return new ReadRules(
            [
                .. judged.Rules.Select(rule => shared.In(RuleVisibility.Apply(rule, form.Configured).WithoutTrees()))
                    .Where(rule => rule.Visibility != Visibility.None),
            ],
            file.Facts,
            file.Unread.IsEmpty ? [] : [new UnreadRule(path, form.Library, file.Unread[0], form.Configured)],
            [.. diagnostics, .. judged.Found],
            form.Library.IsOwn,
            form.IsLenient);
    }

    /// <summary>
    /// Computes what may be claimed of the rules, and lints those of the site's own library. A rule that is not validated says so on its
    /// page and does not stop a site, so what is in its way is a warning in the site's own library, and a fact about one of others. Mere
    /// advice is for the command <c>lint</c>, and what is wrong with a tag is told where tags are linked.
    /// </summary>
    private static (ImmutableArray<SigmaRule> Rules, ImmutableArray<Diagnostic> Found) Judge(RuleFile file, RuleReadingForm form)
    {
        var bag = new DiagnosticBag();
        var rules = ImmutableArray.CreateBuilder<SigmaRule>();
        ImmutableArray<SigmaRule> together = [.. file.Rules];
        foreach (var rule in together)
        {
            var validation = form.Validator.Validate(rule, together);
            rules.Add(rule with { Validation = validation });
            ValidationLints.Check(rule, validation, bag);
        }

        if (form.Library.IsOwn)
        {
            bag.AddRange(RuleLinter.Lint(file, isOfSite: true));
        }

        ImmutableArray<Diagnostic> found =
        [
            .. bag.ToSorted()
                .Where(diagnostic => diagnostic.Severity != Severity.Info)
                .Select(diagnostic => diagnostic with { Severity = form.IsLenient ? Severity.Info : Severity.Warning }),
        ];
        return (rules.DrainToImmutable(), found);
    }

    /// <summary>Checks all rules side by side; what is wrong with lenient ones is handed out, so that their pages say it.</summary>
    private static ILookup<FilePath, Diagnostic> CheckTogether(ReadRules[] read, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        RuleSetLints.CheckReferences([.. read.SelectMany(part => part.Facts)], found);
        var titles = new DiagnosticBag();
        RuleSetLints.CheckTitles([.. read.Where(part => part.IsOwn).SelectMany(part => part.Facts)], titles);
        found.AddRange(titles.ToSorted().Where(advice => advice.Severity != Severity.Info));
        var lenient = read.Where(part => part.IsLenient).SelectMany(part => part.Facts).Select(facts => facts.File).ToHashSet();
        var sorted = found.ToSorted();
        bag.AddRange(sorted.Select(diagnostic => IsOfLenient(diagnostic) ? Soften(diagnostic) : diagnostic));
        return sorted.Where(diagnostic => diagnostic.IsError
            && IsOfLenient(diagnostic)).ToLookup(diagnostic => diagnostic.Span!.Value.Path);

        bool IsOfLenient(Diagnostic diagnostic) => diagnostic.Span is { } span && lenient.Contains(span.Path);
    }

    private static SigmaRule WithFaults(SigmaRule rule, ILookup<FilePath, Diagnostic> faults) =>
        faults.Count > 0 && faults[rule.File].Where(fault => IsWithin(fault, rule)).ToImmutableArray() is { IsEmpty: false } own
            ? rule with { Faults = rule.Faults.AddRange(own) }
            : rule;

    private static bool IsWithin(Diagnostic fault, SigmaRule rule) =>
        fault.Span is { } span && span.Start.CompareTo(rule.Span.Start) >= 0 && span.Start.CompareTo(rule.Span.End) < 0;

    /// <summary>
    /// Rules of others are mended elsewhere, so what is wrong in them does not stop a site. A file that cannot be had does.
    /// </summary>
    private static Diagnostic Soften(Diagnostic diagnostic) =>
        diagnostic.IsError && diagnostic.Code != InputDiagnostics.Code(InputKind.Rule, 1)
            ? diagnostic with { Severity = Severity.Warning }
            : diagnostic;
}
