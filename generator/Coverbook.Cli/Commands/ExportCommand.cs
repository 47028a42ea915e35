using System.CommandLine;
using System.Text;
using Coverbook.Build.Reading;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook export</c>: one of the files that a site publishes for programs, without building the site.</summary>
internal static class ExportCommand
{
    private const string Layer = "layer";

    private static readonly Argument<string> Format = new("FORMAT")
    {
        Description = "What to export: layer (a layer for the ATT&CK Navigator).",
        Arity = ArgumentArity.ExactlyOne,
    };

    private static readonly Argument<string?> Name = new("NAME")
    {
        Description = "Which layer: coverage (the whole site, the default), sigma, capabilities, threats, providers/aws, providers/aws/aws-guardduty, groups/G0016, software/S0154, campaigns/C0024.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> To = new("--to")
    {
        Description = "The file to write, which is replaced (default: standard output).",
        HelpName = "FILE",
    };

    private static readonly SiteFolder Site = new();

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Write one of the files that the site publishes for programs, without building it.

            Example: coverbook export layer --to coverage.json
            Example: coverbook export layer providers/aws
            Exit codes: 0 written, 1 the site has errors, so that the file may lack something, 2 the command line or the configuration is wrong, 130 or 143 interrupted.
            """;
        var command = new Command("export", description) { Format, Name, To, Site.Option };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation) => Task.FromResult(Export(parsed, cancellation));

    private static int Export(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Format) is var format && format != Layer)
        {
            Terminal.Say($"{Quote.Of(format!)} is nothing that can be exported. Write layer.");
            return ExitCode.Usage;
        }

        if (Site.Find(parsed) is not { } folder)
        {
            return ExitCode.Usage;
        }

        var files = new DiskFiles(folder);
        var bag = new DiagnosticBag();
        if (new SiteReader(files, bag, cancellation).Read(new ReadOptions()) is not { } site)
        {
            new DiagnosticPrinter(files, Terminal.Error).Print(bag.ToSorted(), int.MaxValue);
            return ExitCode.Usage;
        }

        var errors = site.Policy.Apply(bag.ToSorted()).Where(diagnostic => diagnostic.IsError).ToArray();
        new DiagnosticPrinter(files, Terminal.Error).Print(errors, int.MaxValue);
        var name = parsed.GetValue(Name) ?? LayerExport.WholeSite;
        if (LayerExport.Find(site, name) is not { } layer)
        {
            Terminal.Say($"the site has no layer {Quote.Of(name)}. {LayerExport.Suggest(site, name)}");
            return ExitCode.Usage;
        }

        return Write(layer, parsed.GetValue(To)) && errors.Length == 0 ? ExitCode.Ok : ExitCode.SiteHasErrors;
    }

    private static bool Write(ReadOnlyMemory<byte> content, string? to)
    {
        if (to is null)
        {
            Terminal.Out.WriteLine(Encoding.UTF8.GetString(content.Span).TrimEnd('\n'));
            return true;
        }

        try
        {
            File.WriteAllBytes(to, content.Span);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Terminal.Say($"{Quote.Of(to)} cannot be written: {SourceFilesExtensions.Describe(exception)}.");
            return false;
        }
    }
}
