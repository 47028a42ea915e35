using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Dialects;
using Coverbook.Files;
using Coverbook.Inspecting.External;
using Coverbook.Mappings.Loading;
using Coverbook.Sigma;
using Coverbook.Sigma.Lints;
using Coverbook.Sigma.Reading;

namespace Coverbook.Inspecting;

/// <summary>What is to be said about a set of files.</summary>
/// <param name="FileCount">How many were looked at.</param>
/// <param name="Diagnostics">All diagnostics, sorted.</param>
public sealed record CheckReport(int FileCount, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing that was found is an error.</summary>
    public bool HasPassed => !Diagnostics.Any(diagnostic => diagnostic.IsError);

    /// <summary>The day to which "Last verified" in the site's lock moved; <c>null</c> when it stayed where it was.</summary>
    public DateOnly? Verified { get; init; }

    /// <summary>How many links to other sites have an answer; <c>null</c> where they were not asked.</summary>
    public ExternalLinkCounts? ExternalLinks { get; init; }
}

/// <summary>
/// The door for <c>coverbook lint</c>: rule files and mapping files on their own, without a site. Their keys tell which is which.
/// Rules are read, linted, validated against their log source and query language, and then looked at together; mappings are read.
/// </summary>
public static class FileChecks
{
    /// <summary>The number of the code for files that are not what they are taken for.</summary>
    private const int OtherKind = 11;

    /// <summary>The file extensions of rules and mappings.</summary>
    public static IReadOnlyCollection<string> Extensions { get; } = [".yml", ".yaml", ".json", ".csv", ".tsv"];

    /// <summary>Checks the files side by side; one bad file never stops the others.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static CheckReport Check(ISourceFiles files, IReadOnlyList<FilePath> paths, bool strict, CancellationToken cancellation)
    {
        var found = new ImmutableArray<Diagnostic>[paths.Count];
        var rules = new ImmutableArray<RuleFacts>[paths.Count];
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, paths.Count, parallel, index =>
        {
            var bag = new DiagnosticBag();
            rules[index] = Check(files, paths[index], bag)?.Facts ?? [];
            found[index] = bag.ToSorted();
        });
        var together = RuleLinter.LintTogether([.. rules.SelectMany(facts => facts)]);
        return new CheckReport(paths.Count, (SeverityPolicy.Default with { Strict = strict }).Apply(InOrder(paths, found, together)));
    }

    /// <summary>
    /// All diagnostics, sorted. A set may have hundreds of thousands of files: of each only what was found is kept, and only the files
    /// that rules side by side have something to say of are sorted once more.
    /// </summary>
    private static IEnumerable<Diagnostic> InOrder(
        IReadOnlyList<FilePath> paths, ImmutableArray<Diagnostic>[] found, ImmutableArray<Diagnostic> together)
    {
        var byPath = together.ToLookup(diagnostic => diagnostic.Span!.Value.Path);
        foreach (var index in Enumerable.Range(0, paths.Count)
            .DistinctBy(index => paths[index])
            .OrderBy(index => paths[index].Value, StringComparer.Ordinal))
        {
            var bag = new DiagnosticBag();
            bag.AddRange(byPath[paths[index]]);
            bag.AddRange(bag.Count == 0 ? [] : found[index]);
            foreach (var diagnostic in bag.Count == 0 ? found[index] : bag.ToSorted())
            {
                yield return diagnostic;
            }
        }
    }

    /// <summary>Checks one file; the rules in it are handed on.</summary>
    private static RuleFile? Check(ISourceFiles files, FilePath path, DiagnosticBag bag)
    {
        if (path.Extension is ".csv" or ".tsv")
        {
            return CheckMapping(files, path, bag);
        }

        if (files.TryRead(path, ByteLimits.Of(path), out var failure) is not { } bytes)
        {
            bag.Add(InputDiagnostics.NotRead(InputKind.Rule, SourceSpan.Whole(path), path, failure!));
            return null;
        }

        return path.Extension == ".json" ? CheckJson(files, path, bytes, bag) : CheckYaml(files, path, bytes, bag);
    }

    private static RuleFile? CheckJson(ISourceFiles files, FilePath path, byte[] bytes, DiagnosticBag bag)
    {
        // JSON that cannot be read, or is no map, is reported as a mapping: rules are hardly ever written in it.
        var root = JsonTree.Read(path, bytes, InputKind.Mapping, new DiagnosticBag()) as MapNode;
        return (root is null ? FileKind.Mapping : FileKinds.Of([root])) switch
        {
            FileKind.Rules => CheckRules(RuleFileReader.Read(path, bytes, RuleLibrary.Unnamed), bag),
            FileKind.Mapping => CheckMapping(files, path, bag),
            _ => Refuse(root!, bag),
        };
    }

    private static RuleFile? CheckYaml(ISourceFiles files, FilePath path, byte[] bytes, DiagnosticBag bag)
    {
        var read = RuleFileReader.Read(path, bytes, RuleLibrary.Unnamed);
        if (read.Diagnostics is [var other] && other.Code == InputDiagnostics.Code(InputKind.Rule, OtherKind))
        {
            return CheckOther(files, path, other, bag);
        }

        ImmutableArray<MapNode> documents = [.. read.Documents.Select(document => document.Root)];
        return (documents.IsEmpty ? FileKinds.OfBroken(bytes) : FileKinds.Of(documents)) switch
        {
            FileKind.Rules => CheckRules(read, bag),
            FileKind.Mapping => CheckMapping(files, path, bag),
            _ => Refuse(documents[0], bag),
        };
    }

    /// <summary>No rule: a mapping, or what neither readers know.</summary>
    private static RuleFile? CheckOther(ISourceFiles files, FilePath path, Diagnostic notARule, DiagnosticBag bag)
    {
        var mapping = new DiagnosticBag();
        CheckMapping(files, path, mapping);
        var found = mapping.ToSorted();
        bag.AddRange(found.Any(diagnostic => diagnostic.Code == InputDiagnostics.Code(InputKind.Mapping, OtherKind)) ? [notARule] : found);
        return null;
    }

    private static RuleFile CheckRules(RuleFile read, DiagnosticBag bag)
    {
        bag.AddRange(read.Diagnostics);
        bag.AddRange(RuleLinter.Lint(read));
        SigmaRule[] together = [.. read.Rules];
        foreach (var rule in together)
        {
            ValidationLints.Check(rule, RuleValidator.Instance.Validate(rule, together), bag);
        }

        return read;
    }

    private static RuleFile? CheckMapping(ISourceFiles files, FilePath path, DiagnosticBag bag)
    {
        MappingLoader.Read(path, files, bag);
        return null;
    }

    private static RuleFile? Refuse(MapNode root, DiagnosticBag bag)
    {
        bag.Add(RuleDiagnostics.NeitherRuleNorMapping(root.Span, FileKinds.MissingIn(root)));
        return null;
    }
}
