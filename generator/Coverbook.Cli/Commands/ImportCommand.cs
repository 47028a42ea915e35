using System.CommandLine;
using Coverbook.Cli.Printing;
using Coverbook.Diagnostics;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Commands;

/// <summary><c>coverbook import</c>: a mapping of another format, written in Coverbook's own.</summary>
internal static class ImportCommand
{
    private const string Confidence = "confidence";

    private static readonly Argument<string> File = new("FILE")
    {
        Description =
            "The mapping: a spreadsheet (.csv, .tsv), a CTID mapping, a Navigator layer, a DeTT&CT file, or one of Coverbook's own.",
        Arity = ArgumentArity.ExactlyOne,
    };

    private static readonly Option<string?> To = new("--to")
    {
        Description = "The file to write, or a folder for a file of each source (default: standard output).",
        HelpName = "PATH",
    };

    private static readonly Option<string?> Format = new("--format")
    {
        Description = "The format: native, csv, ctid, ctid-legacy, navigator or dettect (default: recognised from the file).",
        HelpName = "FORMAT",
    };

    private static readonly Option<string?> Provider = new("--provider")
    {
        Description = "The provider's id, for files that name none; of CTID's it stands in place of the one they name.",
        HelpName = "ID",
    };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "The source's name, for layers and for files that name none.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Scores = new("--scores")
    {
        Description =
            "What the scores of layers and DeTT&CT files stand for: score, or confidence, a part of the highest (default: score).",
        HelpName = "MEANING",
    };

    private static readonly Option<bool> Minimal =
        CommonOptions.Flag("--minimal", "Take minimal scores of CTID, too, although they never make a technique covered.");

    private static readonly Option<bool> Force = CommonOptions.Flag("--force", "Replace files that are there.");

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        const string description = """
            Write a mapping of another format in Coverbook's own; no site is needed.

            Example: coverbook import layer.json --provider aws --to content/mappings/aws/layer.yaml
            Example: coverbook import ctid-aws.json --to content/mappings/aws/
            Exit codes: 0 written, 1 the mapping has errors or a file cannot be written, 2 the command line is wrong, 130 or 143 interrupted.
            """;
        var command = new Command("import", description) { File, To, Format, Provider, Name, Scores, Minimal, Force };
        command.SetAction(Run);
        return command;
    }

    private static Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Import(parsed));
    }

    private static int Import(ParseResult parsed)
    {
        if (!IsOneOf(parsed.GetValue(Format), "--format", MappingImport.Formats)
            || !IsOneOf(parsed.GetValue(Scores), "--scores", ["score", Confidence]))
        {
            return ExitCode.Usage;
        }

        var files = NamedFiles.Here();
        var name = parsed.GetValue(File)!;
        if (files.FindNamed(name, []) is not { Files: [var file] } || Directory.Exists(name))
        {
            Terminal.Say($"{Quote.Of(name)} is no file. Name one mapping file.");
            return ExitCode.Usage;
        }

        var report = MappingImport.Read(files, file, new ImportRequest(
            parsed.GetValue(Format), parsed.GetValue(Provider), parsed.GetValue(Name), parsed.GetValue(Scores) == Confidence,
            parsed.GetValue(Minimal)));
        new DiagnosticPrinter(files, Terminal.Error).Print(report.Diagnostics, int.MaxValue);
        if (report.Diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            return ExitCode.SiteHasErrors;
        }

        var exitCode = Write(report, parsed.GetValue(To), parsed.GetValue(Force));
        foreach (var sentence in exitCode == ExitCode.Ok ? report.LeftOut : [])
        {
            Terminal.Say(sentence);
        }

        return exitCode;
    }

    private static bool IsOneOf(string? word, string option, IReadOnlyCollection<string> words)
    {
        if (word is null || words.Contains(word))
        {
            return true;
        }

        Terminal.Say(
            $"{Quote.Of(word)} is not a value of {option}. {NearestName.Suggest(word, words, $"Write one of: {string.Join(", ", words)}.")}");
        return false;
    }

    private static int Write(ImportReport report, string? to, bool force)
    {
        var isFolder = to is not null && (Path.EndsInDirectorySeparator(to) || Directory.Exists(to));
        if (report.Mappings.IsEmpty)
        {
            Terminal.Say("nothing in the file can be written as a mapping.");
            return ExitCode.SiteHasErrors;
        }

        if (isFolder)
        {
            return ImportedFiles.Write(report.Mappings.Select(mapping => (Path.Combine(to!, mapping.FileName), mapping.Text)), force);
        }

        if (report.Mappings.Length > 1)
        {
            Terminal.Say($"the file holds {report.Mappings.Length} sources, and a mapping is one. Name a folder for them: --to mappings/");
            return ExitCode.Usage;
        }

        if (to is not null)
        {
            return ImportedFiles.Write([(to, report.Mappings[0].Text)], force);
        }

        Terminal.Out.WriteLines(report.Mappings[0].Text);
        return ExitCode.Ok;
    }
}
