using System.Collections.Frozen;
using System.Collections.Immutable;
using Coverbook.Attack.Reading;
using Coverbook.Build.Reading;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sources;

namespace Coverbook.Migrating;

/// <summary>
/// Moves the mapping files and rules of a site to its ATT&amp;CK version, or to a newer one: ids that were revoked become those that took
/// their place. Nothing but the characters of ids changes, and what is not certain is left alone and told.
/// </summary>
public static class MappingMigration
{
    /// <summary>What is to be done; <c>null</c> when the configuration has errors. Nothing is written yet.</summary>
    public static MigrationPlan? Plan(string siteFolder, MigrationOptions options, DiagnosticBag bag, CancellationToken cancellation)
    {
        var files = new DiskFiles(siteFolder);
        var reader = new SiteReader(files, bag, cancellation);
        if (reader.ReadConfig() is not { } config)
        {
            return null;
        }

        config = options.To is { } bundle ? NewerBundle.Put(bundle, config, files, cancellation) : config;
        var inputs = reader.ReadInputs(config);
        var aliases = SiteSources.Of(config, files).Aliases is { } named
            ? AliasFile.Read(files.Named(named.Pattern), named.NamedAt, files, new DiagnosticBag()).Techniques
            : [];
        ImmutableArray<Diagnostic> errors =
            [.. new SeverityPolicy(config.Diagnostics.ToFrozenDictionary(), Strict: false).Apply(bag.ToSorted()).Where(one => one.IsError)];
        if (inputs.Attack.Techniques.IsEmpty || errors.Any(error => error.Code.StartsWith("CB2", StringComparison.Ordinal)))
        {
            return new MigrationPlan { Errors = errors, IsPrevented = true };
        }

        var tactics = options.To is null ? null : new TacticMoves(inputs.Attack);
        var verdicts = new Verdicts(new SuccessorFinder(inputs.Attack, aliases), tactics, options.IncludeThirdParty).Of(inputs);
        var faulty = errors.Select(error => error.Span?.Path).OfType<FilePath>().ToHashSet();
        var draft = new PlanDraft(files, new InputRewriter(new OutputDisk(siteFolder)), reader.Digests.ToFrozenDictionary(), faulty);
        return draft.Plan(verdicts) with { Errors = errors };
    }
}
